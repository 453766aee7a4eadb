package org.skyledger.sandbox.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.skyledger.sandbox.backing.RunningProcess;
import org.skyledger.sandbox.backing.Unavailable;
import org.skyledger.sandbox.backing.Workspace;

/**
 * Where the sandbox keeps what: a folder for each part, and a few files of its own.
 *
 * @param root the folder {@code .sandbox}
 */
record Layout(Path root) {

    static Layout find() {
        var root = Workspace.find().sandbox();
        try {
            Files.createDirectories(root);
        } catch (IOException e) {
            throw new Unavailable(root + " could not be made: " + e.getMessage(), e);
        }
        return new Layout(root);
    }

    Path home(Part part) {
        return root.resolve(part.label);
    }

    /** What was signed of the ledger, outside of its database. */
    Path checkpoints() {
        return home(Part.PROJECTIONS).resolve("checkpoints");
    }

    /** Locked while a sandbox runs. */
    Path lock() {
        return root.resolve("sandbox.lock");
    }

    /** Remembers the process that watches over the parts. */
    Path supervisor() {
        return root.resolve("sandbox.pid");
    }

    /** Holds the supervisor's number once everything answers; the launcher waits for it. */
    Path ready() {
        return root.resolve("ready");
    }

    /** The addresses of the sandbox that runs, as the launcher hands them to other commands. */
    Path environment() {
        return root.resolve("environment");
    }

    /** Processes that a sandbox started and that still run, those first that are to be stopped first. */
    List<RunningProcess> processes() {
        var processes = new ArrayList<RunningProcess>();
        for (var part : Part.inOrderOfStopping()) {
            try (var files = Files.newDirectoryStream(home(part), "*.pid")) {
                files.forEach(file -> RunningProcess.remembered(file).ifPresent(processes::add));
            } catch (IOException _) {
                // The part has never been started.
            }
        }
        return processes;
    }
}
