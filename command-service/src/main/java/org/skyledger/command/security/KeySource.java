package org.skyledger.command.security;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.converter.RsaKeyConverters;

/** The public keys of the authorities that we trust. */
final class KeySource {

    private static final Duration REFRESH = Duration.ofMinutes(1);
    private static final Duration REFRESH_TIMEOUT = Duration.ofSeconds(5);
    private static final int LARGEST_SET_BYTES = 1 << 20;
    private static final Duration OUTAGE = Duration.ofHours(1);

    private KeySource() {}

    static JWKSource<SecurityContext> of(TokenProperties properties) {
        if (!properties.publicKeyFiles().isEmpty()) {
            return new ImmutableJWKSet<>(new JWKSet(
                    properties.publicKeyFiles().stream().map(KeySource::pem).toList()));
        }
        return published(properties.jwksUrl());
    }

    /** Keys are fetched anew each minute; when the authority is out of reach, the last ones are good for an hour. */
    private static JWKSource<SecurityContext> published(@Nullable URI url) {
        if (url == null) {
            throw new IllegalStateException("set skyledger.tokens.jwks-url or skyledger.tokens.public-key-files");
        }
        try {
            // Nimbus would give up after half a second, and a valid token would be turned away.
            int timeout = Math.toIntExact(REFRESH_TIMEOUT.toMillis());
            return JWKSourceBuilder.create(
                            url.toURL(), new DefaultResourceRetriever(timeout, timeout, LARGEST_SET_BYTES))
                    .cache(REFRESH.toMillis(), 2 * REFRESH_TIMEOUT.toMillis())
                    .retrying(true)
                    .rateLimited(false)
                    .outageTolerant(OUTAGE.toMillis())
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JWK pem(Path file) {
        try (var content = Files.newInputStream(file)) {
            return new RSAKey.Builder(
                            Objects.requireNonNull(RsaKeyConverters.x509().convert(content)))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the public key " + file, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(file + " does not hold a PEM-encoded RSA public key", e);
        }
    }
}
