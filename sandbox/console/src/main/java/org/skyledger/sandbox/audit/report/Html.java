package org.skyledger.sandbox.audit.report;

import java.util.Locale;
import org.skyledger.sandbox.audit.report.Incident.Life;
import org.skyledger.sandbox.audit.report.Incident.Proved;
import org.skyledger.sandbox.audit.report.Incident.Told;

/** The report as one page that loads nothing. Whatever the ledger holds is text in it, since anybody may have said it. */
final class Html {

    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>%1$s</title>
            <style>
            body { font: 15px/1.5 system-ui, sans-serif; max-width: 62em; margin: 2em auto; padding: 0 1em; color: #1b1f24 }
            table { border-collapse: collapse; width: 100%% }
            th, td { text-align: left; vertical-align: top; padding: .3em .6em; border-bottom: 1px solid #d8dee4 }
            code, pre { font: 13px/1.4 ui-monospace, monospace; overflow-wrap: anywhere; white-space: pre-wrap }
            .mark { display: inline-block; width: .8em; height: .8em; margin-right: .4em }
            </style>
            </head>
            <body>
            <h1>%1$s</h1>
            """;

    private final StringBuilder page = new StringBuilder();

    private Html() {}

    static String of(Incident incident) {
        var html = new Html();
        html.begin(incident);
        html.page.append("<h2>The places</h2>\n").append(Picture.of(incident.lives()));
        html.lives(incident);
        html.told(incident);
        html.proofs(incident);
        return html.page.append("</body>\n</html>\n").toString();
    }

    private void begin(Incident incident) {
        page.append(HEAD.formatted(escaped("Incident report: " + incident.question())));
        page.append(
                "<p>Made %s by %s, for: %s. It holds all records of the entities concerned, as the ledger has them.</p>\n"
                        .formatted(incident.madeAt(), escaped(incident.by()), escaped(incident.purpose())));
    }

    private void lives(Incident incident) {
        for (int i = 0; i < incident.lives().size(); i++) {
            life(incident.lives().get(i), Picture.colour(i));
        }
    }

    private void life(Life life, String colour) {
        page.append("<h2><span class=\"mark\" style=\"background:%s\"></span>%s <code>%s</code></h2>\n"
                .formatted(colour, escaped(life.kind()), escaped(life.entity())));
        page.append("<table><tr><th>position</th><th>recorded</th><th>what happened</th><th>state</th></tr>\n");
        for (var one : life.records()) {
            page.append("<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>\n"
                    .formatted(
                            one.record().path("position").asLong(),
                            escaped(one.record().path("recordedAt").asString()),
                            escaped(one.what()),
                            escaped(state(one))));
        }
        page.append("</table>\n");
    }

    /** From when to when and how high, as the record says. */
    private static String state(Proved one) {
        var payload = one.record().path("payload");
        var extents = payload.path("plan").path("extents");
        if (extents.isMissingNode()) {
            extents = payload.path("terms").path("extents");
        }
        var text = new StringBuilder();
        if (payload.has("version")) {
            text.append("version ").append(payload.path("version").asString());
        }
        for (var extent : extents) {
            text.append(String.format(
                    Locale.ROOT,
                    "; %.0f to %.0f m, %s to %s",
                    extent.path("altitude").path("lowerMeters").asDouble(),
                    extent.path("altitude").path("upperMeters").asDouble(),
                    extent.path("time").path("start").asString(""),
                    extent.path("time").path("end").asString("")));
        }
        return text.toString();
    }

    private void told(Incident incident) {
        page.append("<h2>Who had to be told</h2>\n");
        if (incident.told().isEmpty()) {
            page.append("<p>Nobody had asked to hear of any of this.</p>\n");
            return;
        }
        page.append(
                "<p>With each of these records its manager was obliged to notify the subscriber. The ledger holds the");
        page.append(" obligation; that it was met is for the two of them to show.</p>\n<table><tr><th>from</th>");
        page.append("<th>record</th><th>manager</th><th>had to tell</th><th>notice</th></tr>\n");
        for (Told one : incident.told()) {
            page.append(
                    "<tr><td>%s</td><td>%d</td><td>%s</td><td>%s<br><code>%s</code></td><td>no. %d of <code>%s</code></td></tr>\n"
                            .formatted(
                                    one.recordedAt(),
                                    one.position(),
                                    escaped(one.manager()),
                                    escaped(one.who()),
                                    escaped(one.address()),
                                    one.index(),
                                    escaped(one.subscription())));
        }
        page.append("</table>\n");
    }

    private void proofs(Incident incident) {
        page.append("<h2>How to verify it</h2>\n");
        page.append(
                """
                <p>Each record's hash covers its contents and the hash of the record before (docs/ledger.md). The hashes beside
                it lead from its leaf to the root that was signed:</p>
                <pre>%s</pre>
                <p>Or verify the whole ledger: <code>./skyledger audit export ledger.ndjson --purpose …</code>, then
                <code>./skyledger audit verify ledger.ndjson --key KEY --checkpoint FILE</code> with the note above as FILE,
                and compare the hashes below with those in it.</p>
                """.formatted(escaped(incident.checkpoint().isEmpty() ? "no checkpoint yet" : incident.checkpoint())));
        page.append("<table><tr><th>position</th><th>hash, and proof from the leaf upwards</th></tr>\n");
        for (var life : incident.lives()) {
            for (var one : life.records()) {
                page.append(
                        "<tr><td>%d</td><td><code>%s</code><details><summary>%d hashes</summary><pre>%s</pre></details></td></tr>\n"
                                .formatted(
                                        one.record().path("position").asLong(),
                                        escaped(one.record().path("hash").asString()),
                                        one.proof().size(),
                                        escaped(String.join("\n", one.proof()))));
            }
        }
        page.append("</table>\n");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
