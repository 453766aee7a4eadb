package org.skyledger.sandbox.console;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.skyledger.sandbox.backing.RunningProcess;
import picocli.CommandLine.Command;

/** {@code skyledger status}: a row for each part; exits with 0 when all of them answer, with 3 when none runs. */
@Command(name = "status", mixinStandardHelpOptions = true, description = "Says which part runs where, and how it is")
final class StatusCommand implements Callable<Integer> {

    private static final int NOT_RUNNING = 3;

    /** @param process empty when the part does not run */
    private record Row(Part part, Optional<ProcessHandle> process, String port, boolean healthy, long bytes) {}

    @Override
    public Integer call() {
        var layout = Layout.find();
        var supervisor = RunningProcess.remembered(layout.supervisor());
        var ports = Ports.from(System.getenv());
        var rows = Arrays.stream(Part.values())
                .map(part -> row(part, process(part, layout, supervisor), ports))
                .toList();
        System.out.printf("%-17s %-8s %7s %6s  %-8s %9s%n", "part", "state", "pid", "port", "healthy", "memory");
        rows.forEach(StatusCommand::print);
        System.out.printf(
                Locale.ROOT,
                "%-17s %-8s %7s %6s  %-8s %6d MB%n",
                "all",
                supervisor.isPresent() ? "watched" : "-",
                supervisor.map(process -> Long.toString(process.pid())).orElse("-"),
                "",
                "",
                megabytes(rows.stream().mapToLong(Row::bytes).sum()));
        if (rows.stream().allMatch(row -> row.process().isEmpty())) {
            return NOT_RUNNING;
        }
        return rows.stream().allMatch(row -> row.healthy() || row.part() == Part.DEMO) ? 0 : 1;
    }

    private static Optional<ProcessHandle> process(Part part, Layout layout, Optional<RunningProcess> supervisor) {
        var process = part == Part.AUTHORITY
                ? supervisor
                : RunningProcess.remembered(layout.home(part).resolve(part.label + ".pid"));
        return process.flatMap(one -> ProcessHandle.of(one.pid()));
    }

    private static Row row(Part part, Optional<ProcessHandle> process, Ports ports) {
        var endpoint = part.endpoint;
        return new Row(
                part,
                process,
                endpoint == null ? "-" : Integer.toString(ports.of(part)),
                process.isPresent() && (endpoint == null || endpoint.probe().answers(ports.of(part))),
                process.map(part == Part.AUTHORITY ? Memory::ofItself : Memory::ofFamily)
                        .orElse(0L));
    }

    private static void print(Row row) {
        System.out.printf(
                Locale.ROOT,
                "%-17s %-8s %7s %6s  %-8s %6d MB%n",
                row.part().label,
                row.process().isPresent() ? "running" : "-",
                row.process().map(process -> Long.toString(process.pid())).orElse("-"),
                row.port(),
                row.process().isEmpty() ? "-" : row.healthy() ? "yes" : "no",
                megabytes(row.bytes()));
    }

    private static long megabytes(long bytes) {
        return Math.round(bytes / 1e6);
    }
}
