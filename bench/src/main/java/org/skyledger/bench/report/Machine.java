package org.skyledger.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The machine that a figure holds for. */
final class Machine {

    private static final String UNKNOWN = "unknown";

    private Machine() {}

    static Map<String, Object> describe() {
        var machine = new LinkedHashMap<String, Object>();
        machine.put("cores", Runtime.getRuntime().availableProcessors());
        machine.put("cpu", find(Path.of("/proc/cpuinfo"), "(?m)^model name\\s*: (.+)$"));
        machine.put("memory_kb", find(Path.of("/proc/meminfo"), "(?m)^MemTotal:\\s*(\\d+)"));
        machine.put("os", find(Path.of("/etc/os-release"), "(?m)^PRETTY_NAME=\"?([^\"\n]+)"));
        machine.put("kernel", System.getProperty("os.version"));
        machine.put("jdk", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        return machine;
    }

    private static String find(Path file, String pattern) {
        try {
            var match = Pattern.compile(pattern).matcher(Files.readString(file));
            return match.find() ? match.group(1).strip() : UNKNOWN;
        } catch (IOException _) {
            return UNKNOWN;
        }
    }
}
