package org.skyledger.command.report;

import org.skyledger.events.report.ReportEvent;
import org.skyledger.events.report.ReportFiled;

/** What is known of a report: whether it was filed. What it says is in the ledger, and nothing is decided by it. */
sealed interface Report {

    Report ABSENT = new Absent();
    Report FILED = new Filed();

    record Absent() implements Report {}

    record Filed() implements Report {}

    static Report evolve(Report before, ReportEvent event) {
        return switch (event) {
            case ReportFiled _ -> FILED;
        };
    }
}
