package org.skyledger.sandbox.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyledger.sandbox.verifier.Verifier.Verified;

class VerifierTest {

    private static final String[] FIVE = {"{\"a\":1}", "{ \"b\" : 1.10 }", "{\"c\":\"\\u0000 Ü\\n\"}", "{}", "{\"e\":5}"
    };

    @TempDir
    private Path folder;

    private final Export export = Export.of(FIVE);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void what_the_services_export_is_proved(int covered) throws Exception {
        assertThat(verify(export.end(covered))).isEqualTo(new Verified(5, covered));
    }

    @Test
    void so_is_a_long_one() throws Exception {
        var payloads =
                IntStream.range(0, 10_000).mapToObj(i -> "{\"n\":" + i + "}").toArray(String[]::new);
        assertThat(verify(Export.of(payloads).end(9_999))).isEqualTo(new Verified(10_000, 9_999));
    }

    /** But not: a flip that leaves the JSON what it is. There is none in an export. */
    @Test
    void a_flipped_bit_is_found_wherever_it_is() throws Exception {
        var file = export.end(5).write(folder);
        var bytes = Files.readAllBytes(file);
        var key = export.key();
        for (int i = 0; i < bytes.length; i++) {
            var flipped = bytes.clone();
            flipped[i] ^= 1;
            Files.write(file, flipped);
            int at = i;
            assertThatThrownBy(() -> new Verifier(key, _ -> {}).verify(file, List.of()))
                    .as(() -> "byte " + at + " in " + new String(bytes, Math.max(0, at - 20), 40))
                    .isInstanceOfAny(Broken.class, IOException.class);
        }
    }

    @Test
    void a_changed_payload_is_named() {
        export.lines.set(2, export.lines.get(2).replace("Ü\\\\n", "U\\\\n"));
        refuses(export.end(5), "position 3 is wrong: it is not what its hash covers");
    }

    @Test
    void a_deleted_record_is_named() {
        export.lines.remove(1);
        export.lines.add("{\"end\":{\"from\":1,\"to\":5,\"count\":5}}");
        refuses(export, "position 2 is wrong: 3 stands in its place");
    }

    @Test
    void swapped_records_are_named() {
        Collections.swap(export.lines, 2, 3);
        refuses(export.end(5), "position 3 is wrong: 4 stands in its place");
    }

    @Test
    void an_inserted_record_is_named() {
        export.lines.add(3, export.lines.get(2));
        refuses(export.end(5), "position 4 is wrong: 3 stands in its place");
    }

    @Test
    void a_record_of_another_ledger_is_named() {
        var other = Export.of("{}", "{}", "{}", "{}", "{}");
        export.lines.set(3, other.lines.get(3));
        refuses(export.end(5), "position 4 is wrong: it does not continue the chain");
    }

    @Test
    void a_history_that_skips_a_number_is_named() {
        export.add(new UUID(0, 0), 3, Export.START.plusSeconds(6), "{}");
        refuses(export.end(6), "position 6 is wrong: it is number 3 of its entity and should be 2");
    }

    @Test
    void a_record_of_no_later_time_is_named() {
        export.add(new UUID(0, 5), 0, Export.START.plusSeconds(5), "{}");
        refuses(export.end(6), "position 6 is wrong: it was recorded no later than the one before");
    }

    @Test
    void a_last_line_that_counts_wrongly_is_told() {
        export.lines.add("{\"end\":{\"from\":1,\"to\":5,\"count\":4}}");
        refuses(export, "position 6 is missing: the last line says that there are 5");
    }

    @Test
    void a_line_may_be_longer_than_what_is_read_at_once() throws Exception {
        var payload = "{\"long\":\"" + "ö".repeat(5 << 20) + "\"}";
        assertThat(verify(Export.of("{}", payload, "{}").end(3))).isEqualTo(new Verified(3, 3));
    }

    @Test
    void a_last_line_needs_no_line_feed() throws Exception {
        var file = export.end(5).write(folder);
        Files.writeString(file, Files.readString(file).stripTrailing());
        assertThat(new Verifier(export.key(), _ -> {}).verify(file, List.of())).isEqualTo(new Verified(5, 5));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 5})
    void a_file_that_was_cut_off_is_told(int kept) {
        export.lines.subList(kept, 5).clear();
        refuses(export, "the file was cut off behind position " + kept + ": its last line is missing");
    }

    @Test
    void a_file_that_was_cut_off_and_given_a_new_end_is_told() {
        var note = export.note(5);
        export.lines.subList(3, 5).clear();
        refuses(export.end(note), "position 4 is missing: 5 records were signed at 2026-03-01T12:00:00Z");
    }

    @Test
    void a_last_line_that_lies_is_told() {
        export.lines.add("{\"end\":{\"from\":1,\"to\":6,\"count\":6}}");
        refuses(export, "position 6 is missing: the last line says that there are 6");
    }

    @Test
    void lines_behind_the_last_are_told() {
        var first = export.lines.getFirst();
        export.end(5).lines.add(first);
        refuses(export, "lines follow after the last one, behind position 5");
    }

    @Test
    void a_ledger_that_was_written_anew_and_signed_with_another_key_is_told() {
        var forged = Export.of("{\"forged\":1}", "{}", "{}", "{}", "{}");
        forged.end(5);
        assertThatThrownBy(() -> new Verifier(export.key(), _ -> {}).verify(forged.write(folder), List.of()))
                .isInstanceOf(Broken.class)
                .hasMessage("the checkpoint of 5 records was signed with another key");
    }

    @Test
    void another_key_under_our_name_and_id_is_told() {
        refuses(
                export.end(export.note(5, Export.newKey())),
                "the signature of the checkpoint of 5 records is not the key's");
    }

    @Test
    void a_signature_over_another_size_is_told() {
        refuses(
                export.end(export.note(5).replace("\n5\n", "\n4\n")),
                "the signature of the checkpoint of 4 records is not the key's");
    }

    @Test
    void an_older_checkpoint_must_be_of_the_same_ledger() throws Exception {
        var older = Files.writeString(folder.resolve("older"), export.note(3));
        var newer = Files.writeString(folder.resolve("newer"), export.note(5));
        export.lines.subList(4, 5).clear();

        assertThat(new Verifier(export.key(), _ -> {})
                        .verify(export.end(export.note(4)).write(folder), List.of(older)))
                .isEqualTo(new Verified(4, 4));
        assertThatThrownBy(() -> new Verifier(export.key(), _ -> {}).verify(export.write(folder), List.of(newer)))
                .hasMessageStartingWith("position 5 is missing: 5 records were signed at");
    }

    @Test
    void a_ledger_that_was_written_anew_and_signed_with_our_key_is_told_by_an_older_checkpoint() throws Exception {
        var older = Files.writeString(
                folder.resolve("older"), Export.of("{\"before\":1}", "{}", "{}").note(2));

        assertThatThrownBy(
                        () -> new Verifier(null, _ -> {}).verify(export.end(5).write(folder), List.of(older)))
                .hasMessageStartingWith("the first 2 records are not those that were signed at");
    }

    @Test
    void without_a_checkpoint_there_is_no_proof() {
        export.lines.add("{\"end\":{\"from\":1,\"to\":5,\"count\":5}}");
        refuses(export, "the records fit together, but no checkpoint covers any of them");
    }

    @Test
    void a_member_that_is_there_twice_is_told() {
        export.lines.set(2, export.lines.get(2).replaceFirst("\\{", "{\"payload\":\"{}\","));
        refuses(export.end(5), "line 3 cannot be read: payload is there twice");
    }

    @Test
    void a_member_that_no_hash_covers_is_told() {
        export.lines.set(2, export.lines.get(2).replaceFirst("\\{", "{\"remark\":\"{}\","));
        refuses(export.end(5), "line 3 cannot be read: it has a member that is not known: remark");
    }

    @Test
    void a_member_that_is_missing_is_told() {
        export.lines.set(2, export.lines.get(2).replaceFirst("\"revision\":1,|,\"revision\":1", ""));
        refuses(export.end(5), "line 3 cannot be read: it is neither a whole record nor an end");
    }

    @Test
    void a_time_that_says_more_than_the_hash_covers_is_told() {
        export.lines.set(2, export.lines.get(2).replace("12:00:03Z", "12:00:03.000000001Z"));
        refuses(export.end(5), "line 3 cannot be read: something is not a time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "{\"position\":\"x\"}", "not json", "{\"position\":6}{}"})
    void a_line_that_is_none_is_told(String line) {
        export.lines.add(line);
        refuses(export.end(5), null);
    }

    private Verified verify(Export file) throws IOException, Broken {
        return new Verifier(file.key(), _ -> {}).verify(file.write(folder), List.of());
    }

    private void refuses(Export file, @Nullable String message) {
        assertThatThrownBy(() -> verify(file)).isInstanceOf(Broken.class).satisfies(broken -> {
            if (message != null) {
                assertThat(broken).hasMessage(message);
            }
        });
    }
}
