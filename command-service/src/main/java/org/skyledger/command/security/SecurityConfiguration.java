package org.skyledger.command.security;

import static org.skyledger.command.security.Scopes.AVAILABILITY_ARBITRATION;
import static org.skyledger.command.security.Scopes.CONFORMANCE_MONITORING;
import static org.skyledger.command.security.Scopes.CONSTRAINT_MANAGEMENT;
import static org.skyledger.command.security.Scopes.CONSTRAINT_PROCESSING;
import static org.skyledger.command.security.Scopes.STRATEGIC_COORDINATION;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.skyledger.command.problem.ErrorWriter;
import org.skyledger.command.problem.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String BEARER = "Bearer ";

    /** A span and a timer for every filter of every request are of no use to anybody, and dear. */
    @Bean
    SecurityObservationSettings noObservationOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    JwtDecoder jwtDecoder(TokenProperties properties, Clock clock) {
        return AccessTokens.decoder(KeySource.of(properties), properties, clock);
    }

    /** The server refuses control characters in headers itself; a pattern on every header of every request is dear. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(_ -> true);
        firewall.setAllowedHeaderValues(_ -> true);
        return firewall;
    }

    /** Tokens are checked before a request's body is read: 401 before 403 before 400. */
    @Bean
    SecurityFilterChain access(HttpSecurity http, ErrorWriter errors) throws Exception {
        AuthenticationEntryPoint unauthenticated = (request, response, e) -> {
            response.setHeader("WWW-Authenticate", "Bearer");
            errors.write(response, Problem.TOKEN_INVALID, "a valid access token is needed: " + e.getMessage());
        };
        AccessDeniedHandler denied = (request, response, e) -> errors.write(
                response, Problem.SCOPE_MISSING, "the token's scopes do not allow " + request.getMethod() + " here");
        AuthenticationFailureHandler failed = (request, response, e) -> {
            if (e instanceof AuthenticationServiceException) {
                errors.write(
                        response,
                        Problem.AUTHORITY_UNAVAILABLE,
                        "the authority's keys cannot be had at the moment, so the token cannot be checked; try again");
            } else {
                unauthenticated.commence(request, response, e);
            }
        };
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(SecurityConfiguration::scopes)
                .oauth2ResourceServer(server -> server.bearerTokenResolver(SecurityConfiguration::bearerToken)
                        .jwt(_ -> {})
                        .authenticationEntryPoint(unauthenticated)
                        .accessDeniedHandler(denied)
                        .withObjectPostProcessor(failingWith(failed)))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(unauthenticated).accessDeniedHandler(denied))
                .build();
    }

    /** One of the scopes is enough (F3548-21 Annex A4). */
    private static void scopes(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers("/dss/v1/operational_intent_references/**")
                .hasAnyAuthority(authorities(STRATEGIC_COORDINATION, CONFORMANCE_MONITORING))
                .requestMatchers(HttpMethod.PUT, "/dss/v1/constraint_references/**")
                .hasAnyAuthority(authorities(CONSTRAINT_MANAGEMENT))
                .requestMatchers(HttpMethod.DELETE, "/dss/v1/constraint_references/**")
                .hasAnyAuthority(authorities(CONSTRAINT_MANAGEMENT))
                .requestMatchers("/dss/v1/constraint_references/**")
                .hasAnyAuthority(authorities(CONSTRAINT_MANAGEMENT, CONSTRAINT_PROCESSING))
                .requestMatchers("/dss/v1/subscriptions/**")
                .hasAnyAuthority(authorities(STRATEGIC_COORDINATION, CONSTRAINT_PROCESSING))
                .requestMatchers(HttpMethod.PUT, "/dss/v1/uss_availability/**")
                .hasAnyAuthority(authorities(AVAILABILITY_ARBITRATION))
                .requestMatchers("/dss/v1/uss_availability/**")
                .hasAnyAuthority(authorities(AVAILABILITY_ARBITRATION, STRATEGIC_COORDINATION, CONFORMANCE_MONITORING))
                .requestMatchers("/dss/v1/reports")
                .hasAnyAuthority(authorities(
                        CONSTRAINT_MANAGEMENT,
                        CONSTRAINT_PROCESSING,
                        STRATEGIC_COORDINATION,
                        CONFORMANCE_MONITORING,
                        AVAILABILITY_ARBITRATION))
                .requestMatchers("/dss/**")
                .authenticated()
                .anyRequest()
                .permitAll();
    }

    private static String[] authorities(String... scopes) {
        return Arrays.stream(scopes).map(Scopes::authority).toArray(String[]::new);
    }

    /** From the header alone. What is in it, the decoder finds out; Spring's own resolver matches patterns first. */
    private static @Nullable String bearerToken(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).trim()
                : null;
    }

    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> failingWith(
            AuthenticationFailureHandler handler) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(handler);
                return filter;
            }
        };
    }
}
