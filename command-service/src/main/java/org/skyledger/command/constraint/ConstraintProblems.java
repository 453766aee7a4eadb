package org.skyledger.command.constraint;

import org.skyledger.command.constraint.ConstraintRejection.AlreadyExists;
import org.skyledger.command.constraint.ConstraintRejection.EndsInThePast;
import org.skyledger.command.constraint.ConstraintRejection.NotFound;
import org.skyledger.command.constraint.ConstraintRejection.NotOverYet;
import org.skyledger.command.constraint.ConstraintRejection.NotTheManager;
import org.skyledger.command.constraint.ConstraintRejection.NothingToChange;
import org.skyledger.command.constraint.ConstraintRejection.OvnNotCurrent;
import org.skyledger.command.decision.Refusal;
import org.skyledger.command.problem.Answers;
import org.skyledger.command.problem.Problem;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refused commands to constraints, as the standard's answers. */
@RestControllerAdvice(assignableTypes = ConstraintResource.class)
@Order(0)
class ConstraintProblems {

    @ExceptionHandler
    ResponseEntity<Object> on(Refusal refusal) {
        var problem = switch ((ConstraintRejection) refusal.rejection()) {
            case EndsInThePast _, NotOverYet _ -> Problem.BAD_CLAIM;
            case NotFound _ -> Problem.NOT_FOUND;
            case NotTheManager _ -> Problem.NOT_THE_MANAGER;
            case AlreadyExists _ -> Problem.ALREADY_EXISTS;
            case NothingToChange _, OvnNotCurrent _ -> Problem.OVN_NOT_CURRENT;
        };
        return Answers.refusal(problem, refusal.rejection().message(), refusal.position());
    }
}
