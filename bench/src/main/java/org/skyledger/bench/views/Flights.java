package org.skyledger.bench.views;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.skyledger.events.Hash;
import org.skyledger.events.HashChain;
import org.skyledger.events.LedgerRecord;

/** A ledger of flights, each planned, activated and ended: small squares, spread over Europe. */
final class Flights {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final int EVENTS = 3;
    /** So many flights are in the air at a time. */
    private static final int AT_A_TIME = 500;

    private static final String PLAN = """
            {"extents":[{"outline":{"type":"Polygon","vertices":[{"lat":%1$.6f,"lng":%2$.6f},{"lat":%1$.6f,"lng":%3$.6f},\
            {"lat":%4$.6f,"lng":%3$.6f},{"lat":%4$.6f,"lng":%2$.6f}]},\
            "altitude":{"lowerMeters":400.0,"upperMeters":520.0},"time":{"start":"%5$s","end":"%6$s"}}],\
            "cells":["47900ac","47900b4"],"ussBaseUrl":"https://uss1.example/utm"}""";

    private Hash previous = Hash.GENESIS;
    private long position;

    /** The next event of the ledger. */
    LedgerRecord next() {
        long index = position++;
        long lap = index / (AT_A_TIME * EVENTS);
        long flight = lap * AT_A_TIME + index % AT_A_TIME;
        int event = (int) (index / AT_A_TIME % EVENTS);
        var id = UUID.nameUUIDFromBytes(Long.toString(flight).getBytes(StandardCharsets.UTF_8));
        var type = "org.skyledger.events.intent."
                + switch (event) {
                    case 0 -> "IntentPlanned";
                    case 1 -> "IntentActivated";
                    default -> "IntentEnded";
                };
        var at = START.plusMillis(position);
        var payload = payload(id, flight, event, at);
        var metadata = "{\"actor\":\"uss1\",\"scopes\":[\"utm.strategic_coordination\"],\"correlation\":\"" + id
                + "\",\"causation\":\"" + id + "\"}";
        var hash = HashChain.hash(previous, position, id, event, type, 1, at, payload, metadata);
        var row = new LedgerRecord(position, id, event, type, 1, at, payload, metadata, previous, hash);
        previous = hash;
        return row;
    }

    private static String payload(UUID id, long flight, int event, Instant at) {
        if (event == EVENTS - 1) {
            return "{\"intent\":\"" + id + "\",\"manager\":\"uss1\",\"notices\":[]}";
        }
        double lat = 40 + flight * 0.618034 % 15;
        double lng = -5 + flight * 0.414214 % 25;
        var plan = String.format(Locale.ROOT, PLAN, lat, lng, lng + 0.002, lat + 0.002, at, at.plusSeconds(1_800));
        return "{\"intent\":\"" + id + "\",\"manager\":\"uss1\",\"version\":" + (event + 1) + ",\"ovn\":\"ovn-" + id
                + "\",\"plan\":" + plan + ",\"notices\":[]}";
    }
}
