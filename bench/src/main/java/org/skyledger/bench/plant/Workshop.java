package org.skyledger.bench.plant;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.skyledger.sandbox.backing.Child;
import org.skyledger.sandbox.backing.Unavailable;

/** A folder in which commands of this program run, each in a JVM of its own, and leave their results. */
public final class Workshop implements AutoCloseable {

    /** Where a command is to write its result. */
    public static final String RESULT = "result.json";

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final WorkFolder folder;

    private Workshop(WorkFolder folder) {
        this.folder = folder;
    }

    public static Workshop open() {
        return new Workshop(WorkFolder.make());
    }

    /**
     * Runs a command to its end.
     *
     * @param command a hidden one of {@code org.skyledger.bench.Main}
     * @return what it wrote to {@value #RESULT}
     */
    public String run(String command, String... arguments) {
        var home = folder.of(command);
        var words = Jvm.run(Jvm.ownJar(), command);
        words.addAll(List.of(arguments));
        try {
            Files.createDirectories(home);
            Files.deleteIfExists(home.resolve(RESULT));
            new Child.Launch(command, words, Map.of(), "TERM", home).start().finish(PATIENCE);
            return Files.readString(home.resolve(RESULT));
        } catch (IOException e) {
            throw new Unavailable(command + " left no result in " + home + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        folder.close();
    }
}
