package org.skyledger.query.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.problem.ProblemCode;
import org.skyledger.query.problem.Refused;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** Tells from a request's token who reads. */
public final class Readers {

    /** RFC 6750, section 2.1. */
    private static final Pattern BEARER = Pattern.compile("(?i)Bearer +([A-Za-z0-9._~+/-]+=*)");

    private final JwtDecoder tokens;

    Readers(JwtDecoder tokens) {
        this.tokens = tokens;
    }

    /**
     * @param authorization the request's header
     * @throws Refused when it shows no valid token
     */
    public Reader of(@Nullable String authorization) {
        var token = decoded(authorization);
        return new Reader(
                token.getSubject(), scopes(token.getClaim("scope")), Objects.requireNonNull(token.getExpiresAt()));
    }

    private Jwt decoded(@Nullable String authorization) {
        var bearer = BEARER.matcher(authorization == null ? "" : authorization);
        if (!bearer.matches()) {
            throw new Refused(ProblemCode.TOKEN_INVALID, "a valid access token is needed: send one as Bearer");
        }
        try {
            return tokens.decode(bearer.group(1));
        } catch (BadJwtException e) {
            throw new Refused(ProblemCode.TOKEN_INVALID, "a valid access token is needed: " + e.getMessage());
        } catch (JwtException _) {
            throw new Refused(
                    ProblemCode.AUTHORITY_UNAVAILABLE,
                    "the authority's keys cannot be had at the moment, so the token cannot be checked; try again");
        }
    }

    private static Set<String> scopes(@Nullable Object claim) {
        return switch (claim) {
            case String text -> Arrays.stream(text.split(" ")).collect(Collectors.toSet());
            case Collection<?> several -> several.stream().map(String::valueOf).collect(Collectors.toSet());
            case null, default -> Set.of();
        };
    }
}
