package org.skyledger.command.subscription;

import org.skyledger.command.decision.Refusal;
import org.skyledger.command.problem.Answers;
import org.skyledger.command.problem.Problem;
import org.skyledger.command.subscription.SubscriptionRejection.AlreadyExists;
import org.skyledger.command.subscription.SubscriptionRejection.BadWish;
import org.skyledger.command.subscription.SubscriptionRejection.NotFound;
import org.skyledger.command.subscription.SubscriptionRejection.NotTheManager;
import org.skyledger.command.subscription.SubscriptionRejection.VersionNotCurrent;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refused commands to subscriptions, as the standard's answers. */
@RestControllerAdvice(assignableTypes = SubscriptionResource.class)
@Order(0)
class SubscriptionProblems {

    @ExceptionHandler
    ResponseEntity<Object> on(Refusal refusal) {
        var problem = switch ((SubscriptionRejection) refusal.rejection()) {
            case BadWish _ -> Problem.BAD_CLAIM;
            case NotFound _ -> Problem.NOT_FOUND;
            case NotTheManager _ -> Problem.NOT_THE_MANAGER;
            case AlreadyExists _ -> Problem.ALREADY_EXISTS;
            case VersionNotCurrent _ -> Problem.VERSION_NOT_CURRENT;
        };
        return Answers.refusal(problem, refusal.rejection().message(), refusal.position());
    }
}
