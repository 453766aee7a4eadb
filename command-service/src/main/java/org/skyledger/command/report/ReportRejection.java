package org.skyledger.command.report;

import java.util.UUID;
import org.skyledger.command.decision.Rejection;

/** Why a report was refused. */
sealed interface ReportRejection extends Rejection {

    record AlreadyFiled(UUID report) implements ReportRejection {
        @Override
        public String message() {
            return "report " + report + " was filed already";
        }
    }
}
