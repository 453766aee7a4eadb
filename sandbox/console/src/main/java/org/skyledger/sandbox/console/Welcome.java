package org.skyledger.sandbox.console;

import java.time.Duration;
import java.util.Locale;

/** What stands on the screen once everything answers: where things are, and what to try. */
final class Welcome {

    private Welcome() {}

    static String text(Addresses at, Duration time, boolean background) {
        return String.format(
                Locale.ROOT,
                """

                Skyledger is up, after %.1f s.

                  command-service   %-22s F3548-21 strategic coordination, at /dss/v1
                  query-service     %-22s OGC API - Features, at /
                  projections       %-22s health and metrics, at /actuator
                  token authority   %-22s hands out any token, for development
                  PostgreSQL        127.0.0.1:%-12d database %s
                  Redis             127.0.0.1:%d
                  Kafka             127.0.0.1:%-12d topic skyledger.events

                Try:

                  curl -s -H "Authorization: Bearer $(./skyledger token uss1 utm.strategic_coordination)" \\
                    -H 'Content-Type: application/json' %s/dss/v1/operational_intent_references/query \\
                    -d '{"area_of_interest": {"volume": {"outline_circle": {"center": {"lat": 52.4, "lng": 13.5}, \
                "radius": {"value": 20000, "units": "M"}}}}}'

                  curl -s '%s/collections/operational-intents/items?limit=3'

                  ./skyledger demo --flights 300 --seed 7

                %s
                """,
                time.toMillis() / 1000.0,
                at.url(Part.COMMAND),
                at.url(Part.QUERY),
                at.url(Part.PROJECTIONS),
                at.url(Part.AUTHORITY),
                at.ports().of(Part.POSTGRES),
                Addresses.DATABASE,
                at.ports().of(Part.REDIS),
                at.ports().of(Part.KAFKA),
                at.url(Part.COMMAND),
                at.url(Part.QUERY),
                background ? "./skyledger down stops it." : "Ctrl-C stops it.");
    }
}
