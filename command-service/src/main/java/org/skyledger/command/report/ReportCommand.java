package org.skyledger.command.report;

import java.util.UUID;
import org.skyledger.command.decision.EntityCommand;

/** What may be asked of a report. */
public sealed interface ReportCommand extends EntityCommand permits FileReport {

    UUID report();

    @Override
    default UUID entity() {
        return report();
    }
}
