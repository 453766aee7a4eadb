package org.skyledger.sandbox.console;

import java.io.PrintStream;
import tools.jackson.databind.JsonNode;

/** Parked records as people read them. */
final class ParkedTable {

    private static final String ROW = "%-13s  %-36s  %9s  %9s  %9s  %-20s  %s%n";
    private static final int SECONDS = 19;

    private ParkedTable() {}

    static void print(JsonNode records, PrintStream out) {
        out.printf(ROW, "view", "entity", "partition", "offset", "position", "since", "reason");
        for (var record : records) {
            out.printf(
                    ROW,
                    record.path("view").asString(),
                    record.path("entity").asString("-"),
                    record.path("partition").asString(),
                    record.path("offset").asString(),
                    record.path("position").asString("-"),
                    seconds(record.path("since").asString()),
                    record.path("reason").asString().lines().findFirst().orElse(""));
        }
    }

    private static String seconds(String time) {
        return time.length() > SECONDS ? time.substring(0, SECONDS) + "Z" : time;
    }
}
