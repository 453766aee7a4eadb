package org.skyledger.command.decision;

import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.jspecify.annotations.Nullable;

/** What waits for the loop. */
sealed interface Task {

    /** Answers, after everything decided before it is durable. */
    void settle(long position);

    /** Answers that it could not be decided. */
    void fail(Throwable cause);

    /** A command; may be decided several times before it settles, each time from scratch. */
    final class Decision<C, R> implements Task {

        private final CommandMessage<C> command;
        private final CommandCallback<? super C, ? super R> callback;
        private @Nullable CommandResultMessage<? extends R> result;

        Decision(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
            this.command = command;
            this.callback = callback;
        }

        CommandMessage<C> command() {
            return command;
        }

        void decided(CommandResultMessage<? extends R> outcome) {
            result = outcome;
        }

        @Override
        public void settle(long position) {
            if (result == null) {
                fail(new IllegalStateException("the command was not decided"));
            } else {
                callback.onResult(command, DecisionGateway.withPosition(result, position));
            }
        }

        @Override
        public void fail(Throwable cause) {
            callback.onResult(command, GenericCommandResultMessage.asCommandResultMessage(cause));
        }

        @Override
        public String toString() {
            return command.getPayload().toString();
        }
    }

    /** A look at the airspace. */
    record Reading<R>(Read<R> read, CompletableFuture<Answer<R>> answer) implements Task {

        @Override
        public void settle(long position) {
            try {
                answer.complete(new Answer<>(read.get(), position));
            } catch (Rejected e) {
                answer.completeExceptionally(new Refusal(e.rejection(), position));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        }

        @Override
        public void fail(Throwable cause) {
            answer.completeExceptionally(cause);
        }
    }
}
