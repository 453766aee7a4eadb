package org.skyledger.query.security;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which tokens are accepted.
 *
 * @param audiences the names that we answer to; a token must carry one of them
 * @param issuers of whom a token must be; when there are none, it may be anybody whose key is trusted
 * @param publicKeyFiles PEM files with RSA public keys; used instead of the JWKS when there are any
 * @param jwksUrl where the authority publishes its keys
 */
@ConfigurationProperties("skyledger.tokens")
record TokenProperties(
        List<String> audiences,
        @DefaultValue List<String> issuers,
        @DefaultValue List<Path> publicKeyFiles,
        @Nullable URI jwksUrl) {}
