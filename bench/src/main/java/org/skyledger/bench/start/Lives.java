package org.skyledger.bench.start;

import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.skyledger.events.intent.IntentActivated;
import org.skyledger.events.intent.IntentEnded;
import org.skyledger.events.intent.IntentPlanned;
import org.skyledger.events.subscription.SubscriptionCreated;

/**
 * Intents that are planned, activated and ended, in an order as in a busy sky: some are planned, many fly. At every tenth
 * place somebody has subscribed. The same events every time.
 */
public final class Lives {

    private static final int PLACES = 50_000;
    private static final int SUBSCRIBED = 10;
    private static final int PLANNED_AHEAD = 1_000;
    private static final int USSS = 200;
    private static final Instant UNTIL = Instant.parse("2099-01-01T00:00:00Z");

    private final Place[] places;
    private final int[] notified;
    private final StringBuilder text = new StringBuilder();

    /** All over the world. */
    Lives() {
        this(everywhere());
    }

    public Lives(Place[] places) {
        this.places = places;
        this.notified = new int[places.length];
    }

    private static Place[] everywhere() {
        var random = new SplittableRandom(1);
        return Stream.generate(() -> Place.random(random)).limit(PLACES).toArray(Place[]::new);
    }

    /** The id of an intent, counted from 0 in the order in which they are planned. */
    public static UUID intent(long nr) {
        return intent(new SplittableRandom(nr + 7));
    }

    private static UUID intent(SplittableRandom random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** Gives so many events, after which so many intents stand. */
    public void tell(long events, long live, Consumer<Event> listener) {
        long left = events;
        for (int place = 0; place < places.length && left > 0; place += SUBSCRIBED, left--) {
            listener.accept(subscribed(place));
        }
        for (long next = 0; left > 0; next++) {
            listener.accept(shared(next, 0, IntentPlanned.class.getName()));
            left--;
            if (next >= PLANNED_AHEAD && left > 0) {
                listener.accept(shared(next - PLANNED_AHEAD, 1, IntentActivated.class.getName()));
                left--;
            }
            if (next >= live && left > 0) {
                listener.accept(ended(next - live));
                left--;
            }
        }
    }

    private Event shared(long nr, int sequence, String type) {
        var random = new SplittableRandom(nr + 7);
        var intent = intent(random);
        int place = random.nextInt(places.length);
        int floor = random.nextInt(500);
        text.setLength(0);
        text.append("{\"intent\":\"").append(intent).append("\",\"manager\":\"").append(uss(nr));
        text.append("\",\"version\":")
                .append(sequence + 1)
                .append(",\"ovn\":\"")
                .append(ovn(random, sequence));
        text.append("\",\"plan\":");
        plan(places[place], floor + random.nextInt(100) / 100.0, random.nextInt(100_000), uss(nr));
        notices(place);
        return event(intent, sequence, type, nr, place);
    }

    private Event ended(long nr) {
        var random = new SplittableRandom(nr + 7);
        var intent = intent(random);
        int place = random.nextInt(places.length);
        text.setLength(0);
        text.append("{\"intent\":\"")
                .append(intent)
                .append("\",\"manager\":\"")
                .append(uss(nr))
                .append('"');
        notices(place);
        return event(intent, 2, IntentEnded.class.getName(), nr, place);
    }

    private Event subscribed(int place) {
        var subscription = subscription(place);
        text.setLength(0);
        text.append("{\"subscription\":\"")
                .append(subscription)
                .append("\",\"manager\":\"")
                .append(uss(place));
        text.append("\",\"version\":\"")
                .append(ovn(new SplittableRandom(place), 0))
                .append("\",\"terms\":");
        plan(places[place], 0, 0, uss(place));
        text.setLength(text.length() - 1);
        text.append(",\"notifyForOperationalIntents\":true,\"notifyForConstraints\":false},\"implicit\":false}");
        return event(subscription, 0, SubscriptionCreated.class.getName(), place, place);
    }

    private void plan(Place place, double floor, int seconds, String uss) {
        text.append("{\"extents\":[{\"outline\":").append(place.outline()).append(",\"altitude\":{\"lowerMeters\":");
        text.append(String.format(Locale.ROOT, "%.2f,\"upperMeters\":%.2f", floor, floor + 100));
        text.append("},\"time\":{\"start\":\"2026-03-04T10:00:00Z\",\"end\":\"").append(UNTIL.plusSeconds(seconds));
        text.append("\"}}],\"cells\":").append(place.cells());
        text.append(",\"ussBaseUrl\":\"https://").append(uss).append(".example/utm\"}");
    }

    private void notices(int place) {
        text.append(",\"notices\":[");
        if (place % SUBSCRIBED == 0) {
            text.append("{\"subscription\":\"").append(subscription(place)).append("\",\"notificationIndex\":");
            text.append(++notified[place])
                    .append(",\"ussBaseUrl\":\"https://")
                    .append(uss(place))
                    .append(".example/utm\"}");
        }
        text.append("]}");
    }

    private Event event(UUID entity, int sequence, String type, long nr, int place) {
        var cause = new UUID(nr, sequence);
        return new Event(
                entity,
                sequence,
                type,
                text.toString(),
                "{\"actor\":\"" + uss(nr)
                        + "\",\"scopes\":[\"utm.strategic_coordination\"],\"correlation\":\"" + cause
                        + "\",\"causation\":\""
                        + cause + "\"}",
                uss(nr),
                cause,
                place);
    }

    private static UUID subscription(int place) {
        return new UUID(0x5AL << 32 | 0x4000, Long.MIN_VALUE | place);
    }

    private static String uss(long nr) {
        return "uss" + nr % USSS;
    }

    private static String ovn(SplittableRandom random, int version) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        bytes[0] = (byte) version;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + ".";
    }
}
