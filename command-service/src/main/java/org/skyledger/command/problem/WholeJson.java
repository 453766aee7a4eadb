package org.skyledger.command.problem;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends an answer when all of it is written, with its length: in one piece, and never half of it. Spring's own converter
 * sends chunks, each a system call here and a wake-up there.
 */
final class WholeJson extends JacksonJsonHttpMessageConverter {

    WholeJson(JsonMapper mapper) {
        super(mapper);
    }

    private record Draft(HttpHeaders headers, ByteArrayOutputStream body) implements HttpOutputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public ByteArrayOutputStream getBody() {
            return body;
        }
    }

    @Override
    protected void writeInternal(
            Object answer, ResolvableType type, HttpOutputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        var draft = new Draft(message.getHeaders(), new ByteArrayOutputStream(1_024));
        super.writeInternal(answer, type, draft, hints);
        message.getHeaders().setContentLength(draft.body().size());
        draft.body().writeTo(message.getBody());
    }
}
