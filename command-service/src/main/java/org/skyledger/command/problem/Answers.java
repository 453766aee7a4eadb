package org.skyledger.command.problem;

import org.jspecify.annotations.Nullable;
import org.skyledger.command.decision.Answer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** HTTP answers as all resources give them: with the ledger position that they rest on, problems with their code. */
public final class Answers {

    /** How far the ledger had come when the answer was given. */
    public static final String POSITION = "Skyledger-Position";

    private Answers() {}

    public static <T> ResponseEntity<T> of(HttpStatus status, Answer<T> answer) {
        // Named here, it need not be negotiated.
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .header(POSITION, Long.toString(answer.position()))
                .body(answer.value());
    }

    public static ResponseEntity<Object> refusal(Problem problem, @Nullable String message, long position) {
        return refusalWith(problem, ErrorResponse.of(problem, message), position);
    }

    /** @param body has the member {@code message}, as every error of the standard */
    public static ResponseEntity<Object> refusalWith(Problem problem, Object body, long position) {
        return problem(problem).header(POSITION, Long.toString(position)).body(body);
    }

    private static ResponseEntity.BodyBuilder problem(Problem problem) {
        var answer = ResponseEntity.status(problem.status()).header(Problem.HEADER, problem.code());
        return problem.status() == HttpStatus.SERVICE_UNAVAILABLE ? answer.header("Retry-After", "1") : answer;
    }
}
