package org.skyledger.command.report;

import org.skyledger.command.decision.Rejected;
import org.skyledger.command.report.Report.Absent;
import org.skyledger.command.report.Report.Filed;
import org.skyledger.command.report.ReportRejection.AlreadyFiled;
import org.skyledger.events.report.ReportEvent;
import org.skyledger.events.report.ReportFiled;

/** Decides commands to reports, purely: a report is filed once and never changed. */
final class ReportDecider {

    private ReportDecider() {}

    /** @throws Rejected with a {@link ReportRejection} */
    static ReportEvent decide(ReportCommand command, Report report) {
        return switch (command) {
            case FileReport file ->
                switch (report) {
                    case Absent _ -> new ReportFiled(file.report(), file.reporter(), file.exchange());
                    case Filed _ -> throw new Rejected(new AlreadyFiled(file.report()));
                };
        };
    }
}
