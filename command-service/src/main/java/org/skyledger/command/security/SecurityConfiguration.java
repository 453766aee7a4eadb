package org.skyledger.command.security;

import static org.skyledger.command.security.Scopes.CONFORMANCE_MONITORING;
import static org.skyledger.command.security.Scopes.STRATEGIC_COORDINATION;

import java.time.Clock;
import org.skyledger.command.problem.ErrorWriter;
import org.skyledger.command.problem.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    JwtDecoder jwtDecoder(TokenProperties properties, Clock clock) {
        return AccessTokens.decoder(KeySource.of(properties), properties, clock);
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
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/dss/v1/operational_intent_references/**")
                        .hasAnyAuthority(
                                Scopes.authority(STRATEGIC_COORDINATION), Scopes.authority(CONFORMANCE_MONITORING))
                        .requestMatchers("/dss/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .oauth2ResourceServer(server -> server.jwt(_ -> {})
                        .authenticationEntryPoint(unauthenticated)
                        .accessDeniedHandler(denied)
                        .withObjectPostProcessor(failingWith(failed)))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(unauthenticated).accessDeniedHandler(denied))
                .build();
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
