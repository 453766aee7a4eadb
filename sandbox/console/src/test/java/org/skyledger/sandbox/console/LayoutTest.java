package org.skyledger.sandbox.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skyledger.sandbox.backing.RunningProcess;

class LayoutTest {

    @TempDir
    Path root;

    @Test
    void lists_the_processes_that_still_run_those_first_that_are_to_be_stopped_first() throws IOException {
        var layout = new Layout(root);
        var me = RunningProcess.of(ProcessHandle.current());
        var parent = RunningProcess.of(ProcessHandle.current().parent().orElseThrow());
        for (var part : Part.values()) {
            Files.createDirectory(layout.home(part));
        }
        me.remember(layout.home(Part.POSTGRES).resolve("postgres.pid"));
        parent.remember(layout.home(Part.QUERY).resolve("unpack.pid"));
        new RunningProcess(me.pid(), "long ago").remember(layout.home(Part.DEMO).resolve("demo.pid"));

        assertThat(layout.processes()).containsExactly(parent, me);
    }

    @Test
    void deletes_a_folder_and_what_a_link_in_its_place_leads_to() throws IOException {
        var elsewhere = Files.createDirectory(root.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("file"), "data");
        var link = Files.createSymbolicLink(root.resolve("link"), elsewhere);

        Trees.delete(link);
        Trees.delete(root.resolve("nothing"));

        assertThat(root).isEmptyDirectory();
    }
}
