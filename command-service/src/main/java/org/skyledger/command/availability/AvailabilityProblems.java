package org.skyledger.command.availability;

import org.skyledger.command.availability.AvailabilityRejection.VersionNotCurrent;
import org.skyledger.command.decision.Refusal;
import org.skyledger.command.problem.Answers;
import org.skyledger.command.problem.Problem;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refused declarations, as the standard's answers. */
@RestControllerAdvice(assignableTypes = AvailabilityResource.class)
@Order(0)
class AvailabilityProblems {

    @ExceptionHandler
    ResponseEntity<Object> on(Refusal refusal) {
        var problem = switch ((AvailabilityRejection) refusal.rejection()) {
            case VersionNotCurrent _ -> Problem.VERSION_NOT_CURRENT;
        };
        return Answers.refusal(problem, refusal.rejection().message(), refusal.position());
    }
}
