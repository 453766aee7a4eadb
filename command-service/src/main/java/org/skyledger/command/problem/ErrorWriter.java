package org.skyledger.command.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.skyledger.command.ledger.Ledger;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes an error where no resource could: in filters. */
@Component
public final class ErrorWriter {

    static final String UNREADABLE =
            "the server could not take the request: look at its method, its path and its headers";

    private final JsonMapper json;
    private final Ledger ledger;

    ErrorWriter(JsonMapper json, Ledger ledger) {
        this.json = json;
        this.ledger = ledger;
    }

    public void write(HttpServletResponse response, Problem problem, String message) throws IOException {
        response.setStatus(problem.status().value());
        if (!response.containsHeader(Correlation.HEADER)) {
            response.setHeader(Correlation.HEADER, UUID.randomUUID().toString());
        }
        response.setHeader(Problem.HEADER, problem.code());
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "1");
        }
        response.setHeader(Answers.POSITION, Long.toString(ledger.position()));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(new ErrorResponse(message)));
    }
}
