package org.skyledger.command.ledger;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.skyledger.events.intent.IntentEnded;

/** One of Axon's own processors, with its default settings, on an engine; remembers whose events it handled. */
final class TrackingReader implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<UUID> handled = new CopyOnWriteArrayList<>();
    private final EmbeddedEventStore store;
    private final TrackingEventProcessor processor;

    TrackingReader(EventStorageEngine engine) {
        store = EmbeddedEventStore.builder().storageEngine(engine).build();
        processor = TrackingEventProcessor.builder()
                .name("reader")
                .eventHandlerInvoker(
                        SimpleEventHandlerInvoker.builder().eventHandlers(this).build())
                .messageSource(store)
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.instance())
                .build();
        processor.start();
        await().atMost(PATIENCE).until(() -> !processor.processingStatus().isEmpty());
    }

    @EventHandler
    void on(IntentEnded event) {
        handled.add(event.intent());
    }

    void awaitHandled(UUID intent) {
        await().atMost(PATIENCE).until(() -> handled.contains(intent));
    }

    /** In the order in which they came. */
    List<UUID> handled() {
        return List.copyOf(handled);
    }

    @Override
    public void close() {
        processor.shutDown();
        store.shutDown();
    }
}
