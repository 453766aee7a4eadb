package org.skyledger.command.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.skyledger.command.subscription.SomeSubscriptions.ID;
import static org.skyledger.command.subscription.SomeSubscriptions.MANAGER;
import static org.skyledger.command.subscription.SomeSubscriptions.NOW;
import static org.skyledger.command.subscription.SomeSubscriptions.OUTLINE;
import static org.skyledger.command.subscription.SomeSubscriptions.VERSION;
import static org.skyledger.command.subscription.SomeSubscriptions.standing;
import static org.skyledger.command.subscription.SomeSubscriptions.wish;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.skyledger.command.airspace.Covering;
import org.skyledger.command.airspace.Extent;
import org.skyledger.command.decision.Rejected;
import org.skyledger.command.subscription.SubscriptionRejection.EndsBeforeItStarts;
import org.skyledger.command.subscription.SubscriptionRejection.NotTheManager;
import org.skyledger.command.subscription.SubscriptionRejection.StartsTooEarly;
import org.skyledger.command.subscription.SubscriptionRejection.StillNeeded;
import org.skyledger.command.subscription.SubscriptionRejection.TooLong;
import org.skyledger.command.subscription.SubscriptionRejection.VersionNotCurrent;
import org.skyledger.command.subscription.SubscriptionRejection.WouldNotCover;
import org.skyledger.events.subscription.SubscriptionShared;
import org.skyledger.events.volume.AltitudeRange;
import org.skyledger.events.volume.Circle;
import org.skyledger.events.volume.LatLng;
import org.skyledger.events.volume.TimeRange;

class SubscriptionDeciderTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private static TimeRange timeOf(SubscriptionCommand command, Subscription before) {
        return ((SubscriptionShared) decide(command, before)).terms().time();
    }

    private static Object decide(SubscriptionCommand command, Subscription before, Extent... dependents) {
        return SubscriptionDecider.decide(command, before, new SubscriptionFacts(NOW, List.of(dependents)));
    }

    private static void refused(
            SubscriptionCommand command, Subscription before, Object rejection, Extent... dependents) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> decide(command, before, dependents))
                .satisfies(rejected -> assertThat(rejected.rejection()).isEqualTo(rejection));
    }

    @Nested
    class Times {

        private CreateSubscription create(Instant start, Instant end) {
            return new CreateSubscription(ID, MANAGER, wish(start, end));
        }

        @Test
        void left_out_are_from_now_on_for_a_day() {
            var command = new CreateSubscription(ID, MANAGER, wish(null, null));
            assertThat(timeOf(command, Subscription.ABSENT)).isEqualTo(new TimeRange(NOW, NOW.plus(DAY)));
        }

        @Test
        void left_out_of_a_change_stay_as_they_were() {
            var command = new ChangeSubscription(ID, MANAGER, VERSION, wish(null, null));
            assertThat(timeOf(command, standing(false))).isEqualTo(new TimeRange(NOW, NOW.plus(HOUR)));
        }

        @Test
        void may_begin_five_minutes_ago_and_no_earlier() {
            var early = NOW.minus(Duration.ofMinutes(5));
            assertThat(timeOf(create(early, NOW.plus(HOUR)), Subscription.ABSENT)
                            .start())
                    .isEqualTo(early);
            var tooEarly = early.minusMillis(1);
            refused(create(tooEarly, NOW.plus(HOUR)), Subscription.ABSENT, new StartsTooEarly(tooEarly, NOW));
        }

        @Test
        void must_run_forwards_and_not_for_more_than_a_day() {
            refused(create(NOW, NOW), Subscription.ABSENT, new EndsBeforeItStarts(NOW, NOW));
            var longer = DAY.plusMillis(1);
            refused(create(NOW, NOW.plus(longer)), Subscription.ABSENT, new TooLong(longer, DAY));
            var change = new ChangeSubscription(ID, MANAGER, VERSION, wish(null, NOW.plus(longer)));
            refused(change, standing(false), new TooLong(longer, DAY));
        }
    }

    @Nested
    class Owners {

        @Test
        void are_looked_at_after_the_version() {
            refused(
                    new ChangeSubscription(ID, "uss2", "old", wish(null, null)),
                    standing(false),
                    new VersionNotCurrent(ID));
            refused(
                    new ChangeSubscription(ID, "uss2", VERSION, wish(null, null)),
                    standing(false),
                    new NotTheManager(ID));
            refused(new RemoveSubscription(ID, "uss2", "old"), standing(false), new VersionNotCurrent(ID));
            refused(new RemoveSubscription(ID, "uss2", VERSION), standing(false), new NotTheManager(ID));
        }
    }

    @Nested
    class Dependents {

        private static final Extent INTENT = new Extent(
                Set.copyOf(Covering.of(OUTLINE)),
                100,
                900,
                NOW.plusSeconds(60),
                NOW.plus(HOUR).minusSeconds(60));

        private ChangeSubscription change(Circle outline, AltitudeRange altitude, Instant start, Instant end) {
            return new ChangeSubscription(ID, MANAGER, VERSION, wish(outline, altitude, start, end));
        }

        @Test
        void keep_a_subscription_from_being_removed_or_closed() {
            refused(new RemoveSubscription(ID, MANAGER, VERSION), standing(false), new StillNeeded(ID, 1), INTENT);
        }

        @Test
        void must_stay_covered_in_cells_altitude_and_time() {
            var high = new AltitudeRange(0, 1_000);
            var end = NOW.plus(HOUR);
            var gap = new WouldNotCover(ID, 1);
            assertThat(decide(change(OUTLINE, high, NOW, end), standing(false), INTENT))
                    .isInstanceOf(SubscriptionShared.class);
            refused(change(new Circle(new LatLng(47, 8), 20), high, NOW, end), standing(false), gap, INTENT);
            refused(change(OUTLINE, new AltitudeRange(0, 899), NOW, end), standing(false), gap, INTENT);
            refused(change(OUTLINE, new AltitudeRange(101, 1_000), NOW, end), standing(false), gap, INTENT);
            refused(change(OUTLINE, high, NOW, end.minusSeconds(61)), standing(false), gap, INTENT);
        }

        @Test
        void may_have_begun_up_to_five_minutes_before_it() {
            var high = new AltitudeRange(0, 1_000);
            var end = NOW.plus(HOUR);
            var late = INTENT.start().plus(Duration.ofMinutes(5));
            assertThat(decide(change(OUTLINE, high, late, end), standing(false), INTENT))
                    .isInstanceOf(SubscriptionShared.class);
            refused(change(OUTLINE, high, late.plusMillis(1), end), standing(false), new WouldNotCover(ID, 1), INTENT);
        }
    }
}
