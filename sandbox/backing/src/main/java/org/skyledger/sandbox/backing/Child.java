package org.skyledger.sandbox.backing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A process that ends when this JVM ends, even when it is killed: see {@code guard.sh}. It has its own session, so that
 * Ctrl-C reaches this JVM only, which then stops its children in order.
 */
public final class Child implements AutoCloseable {

    /** A JVM that archives its classes takes its time. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final Process process;
    private final Launch launch;

    /**
     * How to start a child.
     *
     * @param name what messages call it, and its files: {@code name.log} takes its output, {@code name.pid} remembers
     *     it as a {@link RunningProcess}
     * @param stopSignal the signal, such as TERM, on which it stops in order
     * @param folder holds its files, and is its working directory
     */
    public record Launch(
            String name, List<String> command, Map<String, String> environment, String stopSignal, Path folder) {

        public Child start() {
            var words = new ArrayList<String>();
            if (Files.isExecutable(SETSID)) {
                words.add(SETSID.toString());
            }
            words.addAll(List.of("/bin/sh", Workspace.find().guard().toString(), stopSignal));
            words.addAll(command);
            var builder = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log().toFile());
            builder.environment().putAll(environment);
            try {
                Files.createDirectories(folder);
                if (Files.exists(log())) {
                    Files.move(log(), folder.resolve(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
                }
                var child = new Child(builder.start(), this);
                RunningProcess.of(child.handle()).remember(folder.resolve(name + ".pid"));
                return child;
            } catch (IOException e) {
                throw new Unavailable(name + " could not be started: " + e.getMessage(), e);
            }
        }

        /** What it says, and what it said the last time in {@code .log.1}. */
        public Path log() {
            return folder.resolve(name + ".log");
        }
    }

    private Child(Process process, Launch launch) {
        this.process = process;
        this.launch = launch;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /**
     * Waits until {@code ready} holds.
     *
     * @throws Unavailable with the last lines of the log, when the process ends first or the time is up
     */
    public void await(BooleanSupplier ready, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (!isAlive()) {
                throw new Unavailable(launch.name() + " stopped while starting: " + lastWords());
            }
            if (System.nanoTime() > deadline) {
                close();
                throw new Unavailable(
                        launch.name() + " did not answer within " + limit.toSeconds() + " s: " + lastWords());
            }
            try {
                TimeUnit.MILLISECONDS.sleep(30);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                close();
                throw new Unavailable("interrupted while starting " + launch.name(), e);
            }
        }
    }

    /**
     * Waits for the end of a command that does its work and ends.
     *
     * @throws Unavailable with the last lines of the log, when it fails or the time is up
     */
    public void finish(Duration limit) {
        try {
            if (process.waitFor(limit) && process.exitValue() == 0) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
        throw new Unavailable(launch.name() + " failed: " + lastWords());
    }

    /** Stops the process in order, and waits for its end, even when this thread has been interrupted. */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        try {
            process.getOutputStream().close();
        } catch (IOException _) {
            // It has ended already.
        }
        try {
            if (!process.waitFor(PATIENCE)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private String lastWords() {
        try {
            var lines = Files.readAllLines(launch.log(), StandardCharsets.UTF_8);
            var last = lines.subList(Math.max(0, lines.size() - 5), lines.size());
            return String.join(System.lineSeparator(), last) + System.lineSeparator() + "(" + launch.log() + ")";
        } catch (IOException e) {
            return "see " + launch.log();
        }
    }
}
