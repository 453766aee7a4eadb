package org.skyledger.sandbox.audit;

import org.skyledger.sandbox.audit.report.ReportCommand;
import picocli.CommandLine.Command;

/** {@code skyledger audit}. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Reads the ledger as an auditor, and proves that it is whole",
        subcommands = {
            EventsCommand.class,
            TimelineCommand.class,
            AsOfCommand.class,
            ReplayCommand.class,
            ReportCommand.class,
            ExportCommand.class,
            VerifyExportCommand.class,
            RecheckCommand.class,
            ReadsCommand.class
        })
public final class AuditCommand {}
