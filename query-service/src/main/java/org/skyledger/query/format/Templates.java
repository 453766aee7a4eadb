package org.skyledger.query.format;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;

/** The pages' templates: {@code pages/X.html} for the class whose simple name is X. They escape whatever they are given. */
final class Templates {

    private final Map<String, Optional<Template>> known = new ConcurrentHashMap<>();
    private final String style = text("style.css");

    Optional<Template> of(Class<?> type) {
        return known.computeIfAbsent(
                type.getSimpleName(),
                name -> file(name + ".html").exists() ? Optional.of(compile(text(name + ".html"))) : Optional.empty());
    }

    /** Of every page. */
    String style() {
        return style;
    }

    /** As a content security policy wants it. */
    String styleHash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static Template compile(String source) {
        return Mustache.compiler()
                .escapeHTML(true)
                .defaultValue("")
                .emptyStringIsFalse(true)
                .withLoader(Templates::part)
                .compile(source);
    }

    private static Reader part(String name) {
        return new StringReader(text(name + ".part"));
    }

    private static String text(String name) {
        try {
            return file(name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassPathResource file(String name) {
        return new ClassPathResource("pages/" + name);
    }
}
