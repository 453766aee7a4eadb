package org.skyledger.query.security;

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
import org.jspecify.annotations.Nullable;
import org.springframework.security.converter.RsaKeyConverters;

/** The public keys of the authorities that we trust. */
final class Keys {

    private static final int PATIENCE_MILLIS = 5_000;
    private static final int LARGEST_SET_BYTES = 1 << 20;
    private static final long MINUTE_MILLIS = 60_000;

    private Keys() {}

    static JWKSource<SecurityContext> of(TokenProperties properties) {
        var files = properties.publicKeyFiles();
        return files.isEmpty()
                ? published(properties.jwksUrl())
                : new ImmutableJWKSet<>(
                        new JWKSet(files.stream().map(Keys::inFile).toList()));
    }

    /** Fetched anew each minute; when the authority is out of reach, the last ones are good for an hour. */
    private static JWKSource<SecurityContext> published(@Nullable URI url) {
        if (url == null) {
            throw new IllegalStateException("set skyledger.tokens.jwks-url or skyledger.tokens.public-key-files");
        }
        var retriever = new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, LARGEST_SET_BYTES);
        try {
            return JWKSourceBuilder.create(url.toURL(), retriever)
                    .cache(MINUTE_MILLIS, 2L * PATIENCE_MILLIS)
                    .retrying(true)
                    .rateLimited(false)
                    .outageTolerant(60 * MINUTE_MILLIS)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JWK inFile(Path file) {
        try (var pem = Files.newInputStream(file)) {
            var key = RsaKeyConverters.x509().convert(pem);
            if (key == null) {
                throw new IllegalStateException(file + " is empty");
            }
            return new RSAKey.Builder(key).build();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the public key " + file, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(file + " does not hold a PEM-encoded RSA public key", e);
        }
    }
}
