package org.skyledger.sandbox.chaos.world;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What is sent to a process and to all that it has started. */
enum Signal {
    KILL,
    QUIT,
    STOP,
    CONT;

    /** Parents first: a parent that lives would start its children again. */
    void sendTo(ProcessHandle process) {
        var command = new ArrayList<>(List.of("kill", "-s", name(), Long.toString(process.pid())));
        process.descendants().map(child -> Long.toString(child.pid())).forEach(command::add);
        try {
            // Some may have ended meanwhile, so its exit status says nothing.
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("kill could not be run", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
