package org.skyledger.bench.audit;

import java.sql.Connection;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.skyledger.bench.audit.FilledCopy.History;
import org.skyledger.bench.reads.Place;
import org.skyledger.bench.start.Lives;
import org.skyledger.sandbox.backing.Unavailable;

/**
 * A page of records, as it is asked for and as the database counts them.
 *
 * @param condition of a statement over {@code audit.event}
 */
record EventPage(String path, String condition, List<Object> parameters) {

    private static final int LIMIT = 100;
    private static final double BOX_DEGREES = 0.02;
    /** Planned by half of the time; an intent is three records. */
    private static final int RECORDS_OF_A_LIFE = 6;

    static EventPage ofEntity(SplittableRandom random, History history) {
        var entity = Lives.intent(random.nextLong(history.events() / RECORDS_OF_A_LIFE));
        return new EventPage("entity=" + entity, "entity = ?", List.of(entity));
    }

    /** Of an hour. */
    static EventPage ofTime(SplittableRandom random, History history) {
        return during(random, history, Duration.ofHours(1));
    }

    /** A box of some two kilometres, in all the time. */
    static EventPage ofArea(SplittableRandom random, History history) {
        var place = Place.number(random.nextInt(Place.CITIES * LIMIT));
        double west = place.lng() - BOX_DEGREES / 2;
        double south = place.lat() - BOX_DEGREES / 2;
        return new EventPage(
                String.format(
                        Locale.ROOT, "bbox=%.6f,%.6f,%.6f,%.6f", west, south, west + BOX_DEGREES, south + BOX_DEGREES),
                "ST_Intersects(area, ST_MakeEnvelope(?, ?, ?, ?, 4326))",
                List.of(west, south, west + BOX_DEGREES, south + BOX_DEGREES));
    }

    /** What happened there that day. */
    static EventPage ofAreaAndDay(SplittableRandom random, History history) {
        var area = ofArea(random, history);
        var day = during(random, history, Duration.ofDays(1));
        return new EventPage(
                area.path + "&" + day.path,
                area.condition + " and " + day.condition,
                Stream.concat(area.parameters.stream(), day.parameters.stream()).toList());
    }

    private static EventPage during(SplittableRandom random, History history, Duration length) {
        var since = history.at(random.nextLong(history.events()));
        var until = since.plus(length);
        return new EventPage(
                "datetime=" + since + "/" + until,
                "recorded_at between ? and ?",
                List.of(since.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC)));
    }

    String address() {
        return "/audit/events?limit=" + LIMIT + "&" + path;
    }

    /** A wrong answer may be a fast one. */
    void check(AuditApi api, Connection database) {
        long there = Sql.number(
                database,
                "select least(count(*), " + LIMIT + ") from audit.event where " + condition,
                parameters.toArray());
        int found = api.get(address()).path("events").size();
        if (found != there) {
            throw new Unavailable(address() + " found " + found + " records, and the database " + there);
        }
    }
}
