package org.skyledger.events.report;

import java.util.UUID;
import org.skyledger.events.Revision;

/**
 * A USS reported an exchange that went wrong.
 *
 * @param reporter the USS
 */
@Revision(1)
public record ReportFiled(UUID report, String reporter, Exchange exchange) implements ReportEvent {}
