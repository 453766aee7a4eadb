package org.skyledger.command.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.skyledger.command.decision.Rejected;
import org.skyledger.command.ledger.EventJson;
import org.skyledger.events.DomainEvent;
import org.skyledger.events.LedgerRecord;
import org.skyledger.events.constraint.ConstraintShared;
import org.skyledger.events.intent.IntentShared;
import org.skyledger.events.subscription.Notifying;
import org.skyledger.events.subscription.SubscriptionNotice;
import org.skyledger.events.subscription.SubscriptionShared;
import tools.jackson.databind.JsonNode;

/**
 * Holds a history against the ledger. The ledger's order is the only candidate for a serial order, so it is enough that
 * everything that clients were told is what one client alone, going through in that order, would have been told, and that
 * nobody who asked after an answer was put before it.
 */
final class Checker {

    private final Model model;
    private final Map<String, Operation> writes = new HashMap<>();
    private final List<Operation> refusals = new ArrayList<>();
    private final List<Operation> reads = new ArrayList<>();
    private final Map<UUID, Integer> indices = new HashMap<>();

    private Checker(Model model, List<Operation> history) {
        this.model = model;
        for (var operation : history) {
            assertThat(operation.reply().position()).as("%s", operation).isGreaterThanOrEqualTo(operation.after());
            if (operation.isRead()) {
                reads.add(operation);
            } else if (operation.succeeded()) {
                assertThat(writes.put(told(operation), operation)).isNull();
            } else {
                assertThat(operation.reply().status()).as("%s", operation).isBetween(400, 499);
                refusals.add(operation);
            }
        }
    }

    static void check(List<LedgerRecord> ledger, List<Operation> history) {
        var checker = new Checker(new Model(ledger.getFirst().recordedAt()), history);
        checker.settle(0);
        for (var record : ledger) {
            checker.step(record);
            checker.settle(record.position());
        }
        assertThat(checker.writes.values())
                .as("answered, and not in the ledger")
                .isEmpty();
        assertThat(checker.reads)
                .as("not as it was at the position that it tells")
                .isEmpty();
        assertThat(checker.refusals)
                .as("refused, though not to be refused at any moment of the asking")
                .isEmpty();
    }

    /** One alone, in the ledger's order, would have decided the same. */
    private void step(LedgerRecord record) {
        var event = EventJson.read(record);
        assertThat(writes)
                .as("nobody was told of position %d: %s", record.position(), event)
                .containsKey(recorded(event));
        var operation = Objects.requireNonNull(writes.remove(recorded(event)));
        assertThat(record.position()).as("%s", operation).isGreaterThan(operation.after());
        assertThat(record.position())
                .as("%s", operation)
                .isLessThanOrEqualTo(operation.reply().position());
        assertThat(model.decide(operation))
                .map(Checker::withoutChance)
                .as("%s", operation)
                .containsExactly(withoutChance(event));
        if (event instanceof Notifying notifying) {
            notifying.notices().forEach(this::requireNextIndex);
            assertThat(toldNotices(operation)).isEqualTo(new HashSet<>(notifying.notices()));
        }
        model.fold(event);
    }

    private void requireNextIndex(SubscriptionNotice notice) {
        int before = indices.getOrDefault(notice.subscription(), 0);
        assertThat(notice.notificationIndex()).as("%s", notice).isEqualTo(before + 1);
        indices.put(notice.subscription(), before + 1);
    }

    /** Reads show their own position; refusals are right at some moment between the asking and the answer. */
    private void settle(long position) {
        reads.removeIf(
                read -> read.reply().position() == position && model.read(read).equals(shown(read)));
        refusals.removeIf(refusal ->
                refusal.after() <= position && position <= refusal.reply().position() && isRefused(refusal));
    }

    private boolean isRefused(Operation operation) {
        try {
            model.decide(operation);
            return false;
        } catch (Rejected rejected) {
            return rejected.rejection().message().equals(operation.reply().message());
        }
    }

    private static List<String> shown(Operation read) {
        var body = read.reply().body();
        var references = read.method().equals("GET")
                ? List.of(body.path("operational_intent_reference"))
                : items(body.path("operational_intent_references"));
        return references.stream()
                .filter(reference -> !reference.isMissingNode())
                .map(reference -> reference.path("id").asString() + " "
                        + reference.path("version").asInt())
                .sorted()
                .toList();
    }

    private static HashSet<SubscriptionNotice> toldNotices(Operation operation) {
        var told = new HashSet<SubscriptionNotice>();
        for (var subscriber : items(operation.reply().body().path("subscribers"))) {
            for (var state : items(subscriber.path("subscriptions"))) {
                told.add(new SubscriptionNotice(
                        UUID.fromString(state.path("subscription_id").asString()),
                        state.path("notification_index").asInt(),
                        subscriber.path("uss_base_url").asString()));
            }
        }
        return told;
    }

    private static List<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    /** An entity and its version, as the client was told them; ends have none. */
    private static String told(Operation operation) {
        var body = operation.reply().body();
        var version = operation.method().equals("DELETE")
                ? ""
                : body.path("operational_intent_reference").path("ovn").asString("")
                        + body.path("constraint_reference").path("ovn").asString("")
                        + body.path("subscription").path("version").asString("");
        return operation.parts().get(1) + " " + version;
    }

    private static String recorded(DomainEvent event) {
        return event.entity() + " "
                + switch (event) {
                    case IntentShared shared -> shared.ovn();
                    case ConstraintShared shared -> shared.ovn();
                    case SubscriptionShared shared -> shared.version();
                    default -> "";
                };
    }

    /** Versions that nobody asked for are random numbers. */
    private static String withoutChance(DomainEvent event) {
        return event.toString().replaceAll("(ovn|version)=[A-Za-z0-9_-]{43}\\.", "$1=*");
    }
}
