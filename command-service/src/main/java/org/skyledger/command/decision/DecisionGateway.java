package org.skyledger.command.decision;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.skyledger.command.ledger.EventMetadata;
import org.skyledger.events.Metadata;

/** Where callers hand in commands and reads, and wait. */
public final class DecisionGateway {

    private static final String POSITION = "position";

    private final CommandBus bus;
    private final DecisionLoop loop;
    private final Waiting waiting;

    DecisionGateway(CommandBus bus, DecisionLoop loop, Waiting waiting) {
        this.bus = bus;
        this.loop = loop;
        this.waiting = waiting;
    }

    /**
     * Decides the command; returns when its events are durable.
     *
     * @throws Refusal when it was refused
     * @throws Overdue when there was no answer in time; the command may still be decided
     */
    @SuppressWarnings("unchecked")
    public <R> Answer<R> decide(EntityCommand command, Caller caller) {
        var answer = new CompletableFuture<Answer<R>>();
        bus.dispatch(
                message(command, caller),
                (CommandMessage<? extends Object> _, CommandResultMessage<? extends R> result) -> {
                    var position = (Long) result.getMetaData().getOrDefault(POSITION, 0L);
                    if (!result.isExceptional()) {
                        answer.complete(new Answer<>((R) result.getPayload(), position));
                    } else if (result.exceptionResult() instanceof Rejected rejected) {
                        answer.completeExceptionally(new Refusal(rejected.rejection(), position));
                    } else {
                        answer.completeExceptionally(result.exceptionResult());
                    }
                });
        return await(answer);
    }

    /** Looks at a sky that holds everything answered before now, by any instance. */
    public <R> Answer<R> read(Read<R> read) {
        return await(loop.read(read));
    }

    static <R> CommandResultMessage<R> withPosition(CommandResultMessage<R> result, long position) {
        return result.andMetaData(Map.of(POSITION, position));
    }

    private static CommandMessage<EntityCommand> message(EntityCommand command, Caller caller) {
        var id = UUID.randomUUID();
        var metadata = EventMetadata.of(new Metadata(
                caller.actor(),
                caller.client(),
                caller.scopes(),
                caller.reason(),
                caller.correlation(),
                id,
                caller.traceparent(),
                null));
        var seed = command.seed();
        if (seed != null) {
            metadata.putAll(EventMetadata.seed(seed));
        }
        return new GenericCommandMessage<>(
                new GenericMessage<>(id.toString(), command, metadata),
                command.getClass().getName());
    }

    private <R> Answer<R> await(CompletableFuture<Answer<R>> answer) {
        try {
            return waiting.begin(answer).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Overdue();
        }
    }
}
