package org.skyledger.sandbox.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process by a name that is never given twice: its number comes round again, its number together with the moment of
 * its start does not. So a file that remembers it can grow stale without leading anybody to a stranger.
 *
 * @param birth boot of the machine, and clock ticks from then to the process's start
 */
public record RunningProcess(long pid, String birth) {

    private static final int START_TICKS = 19;

    public static RunningProcess of(ProcessHandle handle) {
        return new RunningProcess(handle.pid(), birth(handle.pid()).orElse("ended"));
    }

    /** The process that {@code file} remembers, if it still runs. */
    public static Optional<RunningProcess> remembered(Path file) {
        try {
            var words = Files.readString(file).strip().split(" ", 2);
            return Optional.of(new RunningProcess(Long.parseLong(words[0]), words[1]))
                    .filter(RunningProcess::isAlive);
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }

    public void remember(Path file) {
        try {
            var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
            Files.writeString(unfinished, pid + " " + birth + "\n");
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isAlive() {
        return birth(pid).filter(birth::equals).isPresent();
    }

    /** Asks the process to stop, and makes it when it has not within {@code patience}. */
    public void stop(Duration patience) {
        var handle = ProcessHandle.of(pid).filter(_ -> isAlive());
        if (handle.isEmpty()) {
            return;
        }
        handle.get().destroy();
        try {
            handle.get().onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            handle.get().destroyForcibly();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> birth(long pid) {
        try {
            var boot =
                    Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The program's name stands in parentheses, and may hold anything.
            var fields = stat.substring(stat.lastIndexOf(") ") + 2).split(" ");
            return fields[0].equals("Z") ? Optional.empty() : Optional.of(boot + " " + fields[START_TICKS]);
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
