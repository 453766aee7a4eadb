package org.skyledger.command.recheck;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.skyledger.command.TestService;
import org.skyledger.command.ledger.EventJson;
import org.skyledger.command.ledger.Ledger;
import org.skyledger.events.EventCatalogue;
import org.skyledger.events.Grounds;
import org.skyledger.events.LedgerRecord;
import org.skyledger.events.constraint.ConstraintLapsed;
import org.skyledger.events.constraint.ConstraintRemoved;
import org.skyledger.events.subscription.SubscriptionCreated;
import org.skyledger.events.subscription.SubscriptionWidened;
import org.skyledger.sandbox.backing.Backing;

/** What a service has recorded of every kind of command, decided again; then the same with something forged. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecheckSliceTest {

    private static final Map<String, String> LAPSING_SOON = Map.of(
            "skyledger.relay.enabled", "false",
            "skyledger.lapse.grace", "1s",
            "skyledger.lapse.every", "400ms");

    private final TestService service = TestService.on(Backing.postgres().freshDatabase(), LAPSING_SOON);
    private final List<String> differences = new ArrayList<>();
    private List<LedgerRecord> rows = List.of();

    @BeforeAll
    void decide() {
        new EveryKind(service).happen();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            rows = service.bean(Ledger.class).after(0, 1_000);
            assertThat(rows.stream().map(LedgerRecord::type).distinct())
                    .containsExactlyInAnyOrderElementsOf(
                            EventCatalogue.all().map(Class::getName).toList());
        });
    }

    @BeforeEach
    void forget() {
        differences.clear();
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void every_kind_of_command_comes_to_the_same_events_again() {
        var tally = recheck(UnaryOperator.identity());

        assertThat(differences).isEmpty();
        assertThat(tally.untold()).isZero();
        assertThat(tally.commands())
                .isEqualTo(rows.stream()
                        .map(RecheckSliceTest::causation)
                        .distinct()
                        .count());
    }

    @Test
    void a_key_that_lacked_a_neighbour_is_found() {
        var row = first(grounds -> grounds.key() != null && grounds.key().matches("2\\.[0-9a-f]{8}"));

        recheck(with(row, "\"key\":\"[^\"]*", "\"key\":\"2.00000000.Aw"));

        assertFound(row, "refused: KeyIncomplete");
    }

    @Test
    void a_key_that_was_shown_for_others_is_found() {
        var row = first(grounds -> grounds.key() != null);

        recheck(with(row, "\"key\":\"[^.]*", "\"key\":\"17"));

        assertFound(row, "refused: OtherNeighbours");
    }

    @Test
    void another_seed_is_found() {
        var row = first(grounds -> grounds.seed() != null);

        recheck(with(row, "\"seed\":\"[^\"]*", "\"seed\":\"" + new UUID(4, 2)));

        assertFound(row, "decided is");
    }

    @Test
    void a_clock_that_was_early_is_found() {
        var row = one(ConstraintLapsed.class);

        recheck(with(row, "\"decidedAt\":\"[^\"]*", "\"decidedAt\":\"2026-01-01T00:00:00Z"));

        assertFound(row, "refused: NotOverYet");
    }

    @Test
    void a_clock_that_was_late_is_found() {
        var row = one(ConstraintLapsed.class);

        recheck(with(row, "\"decidedAt\":\"[^\"]*", "\"decidedAt\":\"3026-01-01T00:00:00Z"));

        assertFound(row, "after it was recorded");
    }

    @Test
    void one_who_did_not_send_it_is_found() {
        var row = one(ConstraintRemoved.class);

        recheck(with(row, "\"actor\":\"bob", "\"actor\":\"eve"));

        assertFound(row, "refused: NotTheManager");
    }

    @Test
    void records_of_one_decision_that_tell_different_times_are_found() {
        var row = one(SubscriptionWidened.class);

        recheck(with(row, "\"decidedAt\":\"[^\"]*", "\"decidedAt\":\"2026-01-01T00:00:00Z"));

        assertFound(row, "do not tell the same grounds");
    }

    @Test
    void what_is_asked_for_from_now_on_begins_when_it_was_decided() {
        var row = one(SubscriptionCreated.class);
        var created = (SubscriptionCreated) EventJson.read(row);

        assertThat(created.terms().time().start())
                .isEqualTo(requireNonNull(EventJson.metadata(row).grounds()).decidedAt());
    }

    /** A difference is told with the first record of its command. */
    private void assertFound(LedgerRecord row, String how) {
        var first = rows.stream()
                .filter(other -> causation(other).equals(causation(row)))
                .findFirst()
                .orElseThrow();
        assertThat(differences).singleElement().asString().contains("position " + first.position() + ": ", how);
    }

    private static UUID causation(LedgerRecord row) {
        return EventJson.metadata(row).causation();
    }

    private Tally recheck(UnaryOperator<LedgerRecord> forgery) {
        var recheck = new Recheck(differences::add);
        rows.stream().map(forgery).forEach(recheck::accept);
        return recheck.finish();
    }

    private static UnaryOperator<LedgerRecord> with(LedgerRecord wanted, String pattern, String other) {
        return row -> row == wanted ? forged(row, row.metadata().replaceFirst(pattern, other)) : row;
    }

    private static LedgerRecord forged(LedgerRecord row, String metadata) {
        assertThat(metadata).isNotEqualTo(row.metadata());
        return new LedgerRecord(
                row.position(),
                row.entity(),
                row.sequence(),
                row.type(),
                row.revision(),
                row.recordedAt(),
                row.payload(),
                metadata,
                row.previousHash(),
                row.hash());
    }

    private LedgerRecord first(Predicate<Grounds> wanted) {
        return rows.stream()
                .filter(row ->
                        wanted.test(requireNonNull(EventJson.metadata(row).grounds())))
                .findFirst()
                .orElseThrow();
    }

    private LedgerRecord one(Class<?> type) {
        return rows.stream()
                .filter(row -> row.type().equals(type.getName()))
                .findFirst()
                .orElseThrow();
    }
}
