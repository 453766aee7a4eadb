package org.skyledger.sandbox.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.skyledger.sandbox.backing.Unavailable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code skyledger audit export}: what the file has already is not fetched again. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes the ledger to a file, record by record; one that broke off, or has grown, is carried on")
final class ExportCommand implements Callable<Integer> {

    private static final String END = "{\"end\":";
    private static final int SAY_EVERY = 100_000;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "where to")
    private Path file = Path.of("");

    @Option(
            names = "--to",
            paramLabel = "POSITION",
            description = "up to there (default: as far as a checkpoint covers)")
    private @Nullable Long to;

    @Mixin
    private final AuditService service = new AuditService();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var out = Objects.requireNonNull(spec, "picocli sets it").commandLine().getOut();
        long written = 0;
        long from = resume();
        var path = "/audit/export?from=" + from + (to == null ? "" : "&to=" + to);
        try (var lines = new BufferedReader(new InputStreamReader(service.stream(path), StandardCharsets.UTF_8));
                var copy = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                copy.append(line).append('\n');
                if (line.startsWith(END)) {
                    out.printf("%,d records, %,d of them new, are in %s%n", from - 1 + written, written, file);
                    return 0;
                }
                written++;
                if (written % SAY_EVERY == 0) {
                    out.printf("%,d records%n", written);
                }
            }
        } catch (IOException e) {
            throw brokenOff(from - 1 + written, e);
        }
        throw brokenOff(from - 1 + written, null);
    }

    private static Unavailable brokenOff(long position, @Nullable IOException cause) {
        var message = "the export broke off behind position " + position + "; the same command carries it on";
        return cause == null ? new Unavailable(message) : new Unavailable(message, cause);
    }

    /** Cuts off what is unfinished, and the last line, which is written anew. */
    private long resume() throws IOException {
        if (!Files.exists(file)) {
            return 1;
        }
        try (var in = new RandomAccessFile(file.toFile(), "rw")) {
            long end = lineStart(in, in.length());
            if (end < in.length()) {
                in.setLength(end); // A line without its line feed.
            }
            while (in.length() > 0) {
                long start = lineStart(in, in.length() - 1);
                in.seek(start);
                var bytes = new byte[(int) (in.length() - start)];
                in.readFully(bytes);
                var line = new String(bytes, StandardCharsets.UTF_8);
                if (!line.startsWith(END)) {
                    return JsonMapper.shared().readTree(line).path("position").asLong() + 1;
                }
                in.setLength(start);
            }
            return 1;
        }
    }

    /** Where the line begins that holds the byte before {@code end}. */
    private static long lineStart(RandomAccessFile in, long end) throws IOException {
        long at = end;
        while (at > 0) {
            in.seek(at - 1);
            if (in.read() == '\n') {
                return at;
            }
            at--;
        }
        return 0;
    }
}
