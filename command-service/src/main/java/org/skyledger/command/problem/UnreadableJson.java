package org.skyledger.command.problem;

import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.exc.StreamReadException;

/** Says what is wrong with a body and where, without the parser's own jargon. */
final class UnreadableJson {

    private UnreadableJson() {}

    static String sentence(HttpMessageNotReadableException e) {
        if (!(e.getCause() instanceof JacksonException cause)) {
            return "the body is missing; send a JSON object";
        }
        var place = cause.getLocation() == null
                ? ""
                : " (line " + cause.getLocation().getLineNr() + ", column "
                        + cause.getLocation().getColumnNr() + ")";
        if (cause instanceof StreamReadException) {
            return "the body is not a JSON object that can be read" + place + ": " + cause.getOriginalMessage();
        }
        var path = path(cause);
        return path.isEmpty() ? "the body is not a JSON object" : path + " has the wrong type or value" + place;
    }

    private static String path(JacksonException e) {
        return e.getPath().stream()
                .map(UnreadableJson::step)
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String step(Reference step) {
        return step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName();
    }
}
