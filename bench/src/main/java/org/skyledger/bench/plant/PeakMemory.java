package org.skyledger.bench.plant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The most resident memory that a process and its children have had, one by one; 0 when they have ended. */
final class PeakMemory {

    private static final Pattern PEAK = Pattern.compile("(?m)^VmHWM:\\s*(\\d+) kB$");
    private static final long KILOBYTE = 1_024;

    private PeakMemory() {}

    static long of(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(each -> read(Path.of("/proc/" + each.pid() + "/status")))
                .sum();
    }

    private static long read(Path status) {
        try {
            return in(Files.readString(status));
        } catch (IOException _) {
            return 0;
        }
    }

    static long in(String status) {
        var found = PEAK.matcher(status);
        return found.find() ? Long.parseLong(found.group(1)) * KILOBYTE : 0;
    }
}
