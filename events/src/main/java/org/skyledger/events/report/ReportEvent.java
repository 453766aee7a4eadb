package org.skyledger.events.report;

import java.util.UUID;
import org.skyledger.events.DomainEvent;

/** Something that happened to a report. */
public sealed interface ReportEvent extends DomainEvent permits ReportFiled {

    UUID report();

    @Override
    default UUID entity() {
        return report();
    }
}
