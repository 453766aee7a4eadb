package org.skyledger.query.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.ogc.Link;
import org.skyledger.query.ogc.PublicUrl;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes answers as pages for people, from the same members that they have as JSON, by the template of their class. A page
 * needs nothing but itself, so its policy allows nothing else: no script, no other address, no style but its own.
 */
final class HtmlPages extends AbstractHttpMessageConverter<Object> {

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private final JsonMapper json;
    private final Templates templates = new Templates();
    private final String policy = "default-src 'none'; style-src 'sha256-" + templates.styleHash()
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    HtmlPages(JsonMapper json) {
        super(StandardCharsets.UTF_8, MediaType.TEXT_HTML);
        this.json = json;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return templates.of(type).isPresent();
    }

    @Override
    protected boolean canRead(@Nullable MediaType type) {
        return false;
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("pages are only written", message);
    }

    @Override
    protected void writeInternal(Object answer, HttpOutputMessage message) throws IOException {
        var headers = message.getHeaders();
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        var page = templates.of(answer.getClass()).orElseThrow().execute(context(answer));
        message.getBody().write(page.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Object> context(Object answer) {
        var context = new LinkedHashMap<>(json.convertValue(answer, MEMBERS));
        context.put("it", answer);
        context.put("rel", relations(context.get("links")));
        context.put("root", PublicUrl.root());
        context.put("asJson", Link.inFormat(Format.JSON.label()));
        context.put("style", templates.style());
        return context;
    }

    /** The first link of each relation. */
    private static Map<Object, Object> relations(@Nullable Object links) {
        var relations = new LinkedHashMap<>();
        if (links instanceof List<?> list) {
            for (var link : list) {
                if (link instanceof Map<?, ?> members) {
                    relations.putIfAbsent(members.get("rel"), members);
                }
            }
        }
        return relations;
    }
}
