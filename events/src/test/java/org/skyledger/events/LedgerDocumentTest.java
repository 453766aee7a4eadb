package org.skyledger.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.skyledger.events.tree.Growth;
import org.skyledger.events.tree.MerkleTree;
import org.skyledger.events.tree.Tile;

/** Whoever writes a verifier writes it from docs/ledger.md, so that page must not be wrong by a single byte. */
class LedgerDocumentTest {

    private static final Pattern VALUE = Pattern.compile("(\\w+) += (.+)");
    private static final Pattern FIELD = Pattern.compile("(\\d+) +(\\d+)  (\\w+(?: length)?)");

    private static Map<String, String> values;
    private static List<Field> fields;

    /** A line of the second block, with the bytes below it. */
    private record Field(int offset, int length, String name, byte[] bytes) {}

    @BeforeAll
    static void read() throws IOException {
        var example = Files.readString(Path.of("../docs/ledger.md")).split("## A worked example", 2)[1];
        var blocks = Pattern.compile("```text\n(.*?)\n```", Pattern.DOTALL)
                .matcher(example)
                .results()
                .map(block -> block.group(1))
                .toList();
        values = VALUE.matcher(blocks.get(0))
                .results()
                .collect(Collectors.toMap(line -> line.group(1), line -> line.group(2)));
        fields = fields(blocks.get(1));
    }

    private static List<Field> fields(String block) {
        var fields = new ArrayList<Field>();
        var headings = FIELD.matcher(block).results().toList();
        for (int i = 0; i < headings.size(); i++) {
            var heading = headings.get(i);
            int end = i + 1 < headings.size() ? headings.get(i + 1).start() : block.length();
            var hex = block.substring(heading.end(), end).replaceAll("\\s", "");
            fields.add(new Field(
                    Integer.parseInt(heading.group(1)),
                    Integer.parseInt(heading.group(2)),
                    heading.group(3),
                    HexFormat.of().parseHex(hex)));
        }
        return fields;
    }

    @Test
    void the_values_have_the_hash_that_it_says() {
        assertThat(HashChain.hash(
                        new Hash(value("previous_hash")),
                        Long.parseLong(value("position")),
                        UUID.fromString(value("entity")),
                        Integer.parseInt(value("sequence")),
                        value("type"),
                        Integer.parseInt(value("revision")),
                        Instant.parse(value("recorded_at")),
                        value("payload"),
                        value("metadata")))
                .isEqualTo(new Hash(value("hash")));
    }

    @Test
    void the_bytes_have_the_same_hash() throws NoSuchAlgorithmException {
        var sha256 = MessageDigest.getInstance("SHA-256");
        fields.forEach(field -> sha256.update(field.bytes()));
        assertThat(Hash.of(sha256.digest())).isEqualTo(new Hash(value("hash")));
    }

    @Test
    void the_tree_over_that_one_record_has_the_root_that_it_says() throws IOException {
        var tiles = new ArrayList<Tile>();
        tiles.addAll(Growth.of(0, List.of(new Hash(value("hash"))), (_, _) -> tiles.getFirst()));
        var root = new MerkleTree((_, _) -> tiles.getFirst()).root(1);

        assertThat(Files.readString(Path.of("../docs/ledger.md"))).contains("root = " + root.hex());
    }

    @Test
    void each_field_stands_at_its_offset_and_has_its_length() {
        assertThat(fields)
                .extracting(Field::name)
                .containsExactly(
                        "previous_hash",
                        "position",
                        "entity",
                        "sequence",
                        "revision",
                        "recorded_at",
                        "type length",
                        "type",
                        "payload length",
                        "payload",
                        "metadata length",
                        "metadata");
        int offset = 0;
        for (var field : fields) {
            assertThat(field.offset()).as(field.name()).isEqualTo(offset);
            assertThat(field.bytes()).as(field.name()).hasSize(field.length());
            offset += field.length();
        }
    }

    private static String value(String name) {
        assertThat(values).containsKey(name);
        return values.getOrDefault(name, "");
    }
}
