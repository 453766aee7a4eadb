package org.skyledger.bench.plant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * CPU time in seconds. What strangers use of the machine is the rest.
 *
 * @param service the one that is measured
 * @param beside Kafka, or Redis, whichever the service needs
 * @param driver this process, which makes the load
 * @param machine all processes and the kernel
 */
public record CpuTime(double service, double postgres, double beside, double driver, double machine) {

    private static final double TICKS_PER_SECOND = 100;

    /** {@code cpu}, then user, nice, system, idle, iowait, irq, softirq, steal. */
    private static final int IDLE = 4;

    private static final int WAITING = 5;
    private static final int STEAL = 8;

    static CpuTime now(ProcessHandle service, ProcessHandle postgres, ProcessHandle beside) {
        return new CpuTime(
                ofFamily(service), ofFamily(postgres), ofFamily(beside), of(ProcessHandle.current()), ofMachine());
    }

    public CpuTime minus(CpuTime earlier) {
        return new CpuTime(
                service - earlier.service,
                postgres - earlier.postgres,
                beside - earlier.beside,
                driver - earlier.driver,
                machine - earlier.machine);
    }

    /** Used by others than those named here. */
    public double others() {
        return Math.max(0, machine - service - postgres - beside - driver);
    }

    /** What all have used but this JVM and those that it started. */
    public static double ofStrangers() {
        return ofMachine() - ofFamily(ProcessHandle.current());
    }

    private static double ofFamily(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToDouble(CpuTime::of)
                .sum();
    }

    /** With what its children used that have ended: else the end of a connection would take time back. */
    private static double of(ProcessHandle process) {
        try {
            return ticks(Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"))) / TICKS_PER_SECOND;
        } catch (IOException _) {
            return 0; // It has ended meanwhile.
        }
    }

    /** User and system time of a process, and of its children that have ended: the 14th column to the 17th. */
    static long ticks(String stat) {
        // The second is a name in brackets, which may hold anything.
        var columns = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = 0;
        for (int column = 14; column <= 17; column++) {
            ticks += Long.parseLong(columns[column - 3]);
        }
        return ticks;
    }

    private static double ofMachine() {
        try (var lines = Files.lines(Path.of("/proc/stat"))) {
            return busyTicks(lines.findFirst().orElse("")) / TICKS_PER_SECOND;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static long busyTicks(String line) {
        var columns = line.strip().split("\\s+");
        long busy = 0;
        for (int column = 1; column < Math.min(columns.length, STEAL + 1); column++) {
            busy += column == IDLE || column == WAITING ? 0 : Long.parseLong(columns[column]);
        }
        return busy;
    }
}
