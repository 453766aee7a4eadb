package org.skyledger.command.intent;

import org.skyledger.command.decision.Refusal;
import org.skyledger.command.intent.IntentRejection.AlreadyExists;
import org.skyledger.command.intent.IntentRejection.BadClaim;
import org.skyledger.command.intent.IntentRejection.KeyIncomplete;
import org.skyledger.command.intent.IntentRejection.NotFound;
import org.skyledger.command.intent.IntentRejection.NotTheManager;
import org.skyledger.command.intent.IntentRejection.OvnNotCurrent;
import org.skyledger.command.intent.IntentRejection.SubscriptionNotTheirs;
import org.skyledger.command.intent.IntentRejection.UssIsDown;
import org.skyledger.command.intent.IntentResponse.Conflict;
import org.skyledger.command.problem.Answers;
import org.skyledger.command.problem.Problem;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refused commands to intents, as the standard's answers. */
@RestControllerAdvice(assignableTypes = IntentResource.class)
@Order(0)
class IntentProblems {

    @ExceptionHandler
    ResponseEntity<Object> on(Refusal refusal) {
        var rejection = (IntentRejection) refusal.rejection();
        return switch (rejection) {
            case KeyIncomplete conflict ->
                Answers.refusalWith(Problem.KEY_INCOMPLETE, Conflict.of(conflict), refusal.position());
            case BadClaim _ -> refused(Problem.BAD_CLAIM, refusal);
            case NotFound _ -> refused(Problem.NOT_FOUND, refusal);
            case NotTheManager _, SubscriptionNotTheirs _ -> refused(Problem.NOT_THE_MANAGER, refusal);
            case AlreadyExists _ -> refused(Problem.ALREADY_EXISTS, refusal);
            case OvnNotCurrent _ -> refused(Problem.OVN_NOT_CURRENT, refusal);
            case UssIsDown _ -> refused(Problem.USS_DOWN, refusal);
        };
    }

    private static ResponseEntity<Object> refused(Problem problem, Refusal refusal) {
        return Answers.refusal(problem, refusal.rejection().message(), refusal.position());
    }
}
