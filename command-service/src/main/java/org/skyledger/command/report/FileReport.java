package org.skyledger.command.report;

import java.util.UUID;
import org.skyledger.events.report.Exchange;

/** A USS tells of an exchange that went wrong. */
record FileReport(UUID report, String reporter, Exchange exchange) implements ReportCommand {}
