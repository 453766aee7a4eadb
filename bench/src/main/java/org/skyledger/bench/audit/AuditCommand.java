package org.skyledger.bench.audit;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.skyledger.bench.plant.AuditPlant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./skyledger bench audit}: exits with 1 when it could not measure, or what it measured was wrong. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "What auditors do: past skies, pages of records, proofs, export, verify and recheck")
public final class AuditCommand implements Callable<Integer> {

    @Option(
            names = "--events",
            defaultValue = "10000000",
            description = "records in the auditors' copy, and versions in the view (${DEFAULT-VALUE})")
    private long events;

    @Option(names = "--exported", defaultValue = "1000000", description = "of them, and verified (${DEFAULT-VALUE})")
    private long exported;

    @Option(names = "--commands", defaultValue = "300000", description = "decided again (${DEFAULT-VALUE})")
    private long commands;

    @Option(names = "--seconds", defaultValue = "10", description = "of each measurement (${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--callers", defaultValue = "2", description = "at a time (${DEFAULT-VALUE})")
    private int callers;

    @Option(names = "--rounds", defaultValue = "3", description = "of what has a rate (${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--quick", description = "little of everything, to try it out; its figures mean little")
    private boolean quick;

    @Option(
            names = "--save",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "to bench/results (--no-save to try it out)")
    private boolean save;

    @Override
    public Integer call() throws SQLException {
        var amount = quick
                ? Amount.quick()
                : new Amount(events, exported, commands, Duration.ofSeconds(seconds), callers, rounds);
        System.out.println("starting PostgreSQL and an authority ...");
        try (var plant = AuditPlant.start()) {
            var figures = new AuditBench(plant, amount).run();
            if (save && !quick) {
                System.out.println("written to " + figures.save());
            }
            System.out.println(figures.line());
            return 0;
        }
    }
}
