package org.skyledger.command.report;

import org.skyledger.command.decision.Refusal;
import org.skyledger.command.problem.Answers;
import org.skyledger.command.problem.Problem;
import org.skyledger.command.report.ReportRejection.AlreadyFiled;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refused reports, as the standard's answers. */
@RestControllerAdvice(assignableTypes = ReportResource.class)
@Order(0)
class ReportProblems {

    @ExceptionHandler
    ResponseEntity<Object> on(Refusal refusal) {
        var problem = switch ((ReportRejection) refusal.rejection()) {
            case AlreadyFiled _ -> Problem.ALREADY_EXISTS;
        };
        return Answers.refusal(problem, refusal.rejection().message(), refusal.position());
    }
}
