package org.skyledger.sandbox.chaos.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skyledger.events.DomainEvent;
import org.skyledger.events.Hash;
import org.skyledger.events.LedgerRecord;
import org.skyledger.events.intent.IntentEnded;
import org.skyledger.events.intent.IntentEvent;
import org.skyledger.events.intent.IntentPlan;
import org.skyledger.events.intent.IntentPlanned;
import org.skyledger.events.volume.AltitudeRange;
import org.skyledger.events.volume.Circle;
import org.skyledger.events.volume.LatLng;
import org.skyledger.events.volume.TimeRange;
import org.skyledger.events.volume.Volume4D;
import org.skyledger.sandbox.chaos.load.Attempt;
import org.skyledger.sandbox.chaos.load.Kind;

class RulesTest {

    private static final UUID A = new UUID(1, 1);
    private static final UUID B = new UUID(2, 2);
    private static final UUID TRACE = new UUID(3, 3);
    private static final int GRANTED = 201;
    private static final int REFUSED = 409;
    private static final int SILENT = 0;

    private final Findings findings = new Findings();

    @Test
    void an_answered_command_without_its_events_is_lost() {
        judgeCaused(write(GRANTED, 1));
        assertThat(findings.breaches(Rule.LOST)).isOne();
    }

    @Test
    void an_answered_command_whose_event_is_there_twice_breaks_the_rule_too() {
        judgeCaused(write(GRANTED, 1), 7, 9);
        assertThat(findings.breaches(Rule.LOST)).isOne();
    }

    @Test
    void a_refused_command_with_an_event_is_a_phantom() {
        judgeCaused(write(REFUSED, 1), 7);
        assertThat(findings.breaches(Rule.PHANTOM)).isOne();
    }

    @Test
    void an_unanswered_command_of_which_one_event_of_two_is_there_is_torn() {
        judgeCaused(write(SILENT, 2), 7);
        assertThat(findings.breaches(Rule.TORN)).isOne();
    }

    @Test
    void whole_commands_break_nothing() {
        judgeCaused(write(GRANTED, 2), 7, 8);
        judgeCaused(write(SILENT, 2), 7, 8);
        judgeCaused(write(SILENT, 1));
        judgeCaused(write(REFUSED, 1));
        assertThat(findings.areNone()).isTrue();
        assertThat(findings.checks(Rule.LOST)).isOne();
        assertThat(findings.checks(Rule.TORN)).isEqualTo(2);
    }

    @Test
    void a_read_that_shows_another_version_than_stood_at_its_position_is_stale() {
        judgeReads(read(Kind.LOOK, 0, 1, 2, 200, 1, Map.of(A, "2")));
        assertThat(findings.breaches(Rule.STALE)).isOne();
    }

    @Test
    void a_read_that_misses_what_stood_is_stale() {
        judgeReads(read(Kind.READ, 0, 1, 2, 404, 1, Map.of()));
        assertThat(findings.breaches(Rule.STALE)).isOne();
    }

    @Test
    void an_answer_older_than_one_that_somebody_had_before_its_question_is_stale() {
        judgeReads(read(Kind.SURVEY, 0, 1, 2, 200, 2, Map.of()), read(Kind.SURVEY, 0, 3, 4, 200, 1, Map.of(A, "1")));
        assertThat(findings.breaches(Rule.STALE)).isOne();
    }

    @Test
    void query_service_need_not_be_newer_than_it_was_asked_to_be() {
        judgeReads(read(Kind.SURVEY, 0, 1, 2, 200, 2, Map.of()), read(Kind.READ, 1, 3, 4, 200, 1, Map.of(A, "1")));
        assertThat(findings.areNone()).isTrue();
        judgeReads(read(Kind.READ, 2, 5, 6, 200, 1, Map.of(A, "1")));
        assertThat(findings.breaches(Rule.STALE)).isOne();
    }

    @Test
    void who_comes_into_an_occupied_sky_without_its_ovn_was_wrongly_admitted() {
        admit(Set.of(), planned(A, 450), planned(B, 450));
        assertThat(findings.breaches(Rule.WRONGLY_ADMITTED)).isOne();
    }

    @Test
    void who_names_the_ovn_or_flies_elsewhere_or_comes_later_is_rightly_admitted() {
        admit(Set.of("ovn of " + A), planned(A, 450), planned(B, 450));
        admit(Set.of(), planned(A, 450), planned(B, 600));
        admit(Set.of(), planned(A, 450), new IntentEnded(A, "uss1", List.of()), planned(B, 450));
        assertThat(findings.areNone()).isTrue();
        assertThat(findings.checks(Rule.WRONGLY_ADMITTED)).isEqualTo(6);
    }

    private void judgeCaused(Attempt attempt, long... positions) {
        var caused = new Caused();
        for (long position : positions) {
            caused.accept(TRACE, record(position, A));
        }
        caused.judge(List.of(attempt), findings);
    }

    /** Of a ledger that begins with A planned. */
    private void judgeReads(Attempt... attempts) {
        var timeline = new Timeline();
        timeline.accept(record(1, A), planned(A, 450));
        new Reads(timeline).judge(List.of(attempts), findings);
    }

    private void admit(Set<String> key, IntentEvent... events) {
        var admission = new Admission(Map.of(TRACE, key), findings);
        long position = 0;
        for (var event : events) {
            admission.accept(TRACE, record(++position, event.entity()), event);
        }
    }

    private static Attempt write(int status, int events) {
        return new Attempt(1, TRACE, Kind.PLAN, A, List.of(), events, 0, 1, 2, status, 0, Map.of());
    }

    private static Attempt read(
            Kind kind, long asked, long started, long ended, int status, long position, Map<UUID, String> seen) {
        return new Attempt(1, TRACE, kind, A, List.of(), 0, asked, started, ended, status, position, seen);
    }

    private static LedgerRecord record(long position, UUID entity) {
        return new LedgerRecord(
                position,
                entity,
                0,
                DomainEvent.class.getName(),
                1,
                Instant.EPOCH,
                "{}",
                "{}",
                Hash.GENESIS,
                Hash.GENESIS);
    }

    private static IntentPlanned planned(UUID intent, double floor) {
        var volume = new Volume4D(
                new Circle(new LatLng(47, 8), 300),
                new AltitudeRange(floor, floor + 50),
                new TimeRange(Instant.EPOCH, Instant.EPOCH.plusSeconds(60)));
        var plan = new IntentPlan(List.of(volume), List.of("47900c"), "https://uss1.example/utm", null);
        return new IntentPlanned(intent, "uss1", 1, "ovn of " + intent, plan, List.of());
    }
}
