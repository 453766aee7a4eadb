package org.skyledger.sandbox.demo.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skyledger.sandbox.demo.check.Rows.A;
import static org.skyledger.sandbox.demo.check.Rows.B;
import static org.skyledger.sandbox.demo.check.Rows.activated;
import static org.skyledger.sandbox.demo.check.Rows.ended;
import static org.skyledger.sandbox.demo.check.Rows.planned;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skyledger.sandbox.backing.Backing;
import picocli.CommandLine;

/** Partitions of three positions: one in a file, one detached, and what is still the ledger. */
class VerifySliceTest {

    private final TestDatabase database = new TestDatabase();

    @TempDir
    private Path folder;

    private Path archive;

    VerifySliceTest() throws SQLException {}

    @BeforeEach
    void fillAndDetach() throws SQLException, IOException {
        archive = folder.resolve("event_p0.copy.gz");
        database.changeLedger("""
                drop table store.event_p0;
                create table store.event_p0 partition of store.event for values from (1) to (4);
                create table store.event_p1 partition of store.event for values from (4) to (7);
                create table store.event_p2 partition of store.event for values from (7) to (10)""");
        database.append(Rows.of(
                planned(A), planned(B), activated(A), ended(B), planned(B), ended(A), planned(A), activated(B)));
        database.changeLedger("""
                update store.relay_cursor set position = 8;
                insert into store.snapshot values (1, 8, '', now(), '', '', '');
                select store.detach_partition('event_p0');
                select store.detach_partition('event_p1')""");
        try (var file = new GZIPOutputStream(Files.newOutputStream(archive))) {
            file.write(Files.readAllBytes(copy()));
        }
        database.changeLedger("drop table store.event_p0");
    }

    /** As PostgreSQL's own client writes it. */
    private Path copy() {
        var auditor = database.url()
                .replace("//", "//skyledger_auditor:skyledger_auditor@")
                .replace("jdbc:", "");
        var copying = Backing.postgres()
                .client(
                        "psql",
                        List.of("-c", "copy (select * from store.event_p0 order by position) to stdout", auditor));
        copying.start().finish(Duration.ofSeconds(30));
        return copying.log();
    }

    private String verify(Path... archives) throws SQLException {
        var said = new StringWriter();
        var words = new ArrayList<>(List.of(
                "--database",
                database.url(),
                "--auditor",
                "skyledger_auditor",
                "--auditor-password",
                "skyledger_auditor"));
        Arrays.stream(archives).forEach(file -> words.addAll(List.of("--archive", file.toString())));
        int exit = new CommandLine(new VerifyCommand())
                .setOut(new PrintWriter(said))
                .execute(words.toArray(String[]::new));
        return exit + " " + said.toString().strip();
    }

    @Test
    void finds_a_chain_whole_over_a_file_a_detached_partition_and_the_ledger() throws SQLException {
        assertThat(verify(archive)).isEqualTo("0 the chain is whole: 8 records");
    }

    @Test
    void names_the_first_position_of_a_hole() throws SQLException {
        assertThat(verify()).startsWith("1 the chain is broken: position 1 is missing, and all up to 3");
        database.changeLedger("delete from store.event_p1 where position = 5");
        assertThat(verify(archive)).contains("position 5 is missing, and all up to 5");
        database.changeLedger("drop table store.event_p1");
        assertThat(verify(archive)).contains("position 4 is missing, and all up to 6");
    }

    @Test
    void names_the_first_position_of_a_tail_that_was_cut_off() throws SQLException {
        database.changeLedger("delete from store.event where position > 7");
        assertThat(verify(archive)).contains("position 8 is missing, and all up to 8");
    }

    @Test
    void names_a_record_that_was_changed_wherever_it_is() throws SQLException, IOException {
        database.changeLedger("update store.event set revision = 2 where position = 7");
        assertThat(verify(archive)).contains("position 7 is not what its hash covers");
        database.changeLedger("update store.event_p1 set payload = '{}' where position = 4");
        assertThat(verify(archive)).contains("position 4 is not what its hash covers (in store.event_p1)");
        var lines = lines();
        lines.set(1, lines.get(1).replace("uss1", "uss2"));
        assertThat(verify(plain(lines))).contains("position 2 is not what its hash covers");
    }

    @Test
    void names_where_a_file_ends_too_early() throws SQLException, IOException {
        var lines = lines();
        assertThat(verify(plain(lines.subList(0, 2)))).contains("position 3 is missing, and all up to 3");
        lines.set(2, lines.get(2).substring(0, 200));
        assertThat(verify(plain(lines))).contains("has no record in line 3");
        Files.write(archive, Arrays.copyOf(Files.readAllBytes(archive), 300));
        assertThat(verify(archive)).contains("is damaged behind line");
    }

    @Test
    void undoes_what_copy_escapes() {
        assertThat(Archive.unescaped("{\"a\":\"\\\\n\\\\\"\\t\"}")).isEqualTo("{\"a\":\"\\n\\\"\t\"}");
    }

    private List<String> lines() throws IOException {
        var lines = new ArrayList<String>();
        try (var file = new java.util.zip.GZIPInputStream(Files.newInputStream(archive))) {
            new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .forEach(lines::add);
        }
        return lines;
    }

    private Path plain(List<String> lines) throws IOException {
        return Files.write(folder.resolve("event_p0.copy"), lines);
    }
}
