package org.skyledger.projection.attest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skyledger.events.CloudEvent;
import org.skyledger.events.HashChain;
import org.skyledger.events.LedgerRecord;
import org.skyledger.events.tree.Checkpoint;
import org.skyledger.events.tree.Growth;
import org.skyledger.events.tree.MerkleTree;
import org.skyledger.events.tree.Tile;
import org.skyledger.events.tree.Tiles;
import org.skyledger.projection.Deliveries;
import org.skyledger.projection.Histories;
import org.skyledger.projection.Topic;
import org.skyledger.projection.ViewDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

class AttestSliceTest {

    private static final ViewDatabase VIEWS = ViewDatabase.fresh();

    private final Histories histories = new Histories();
    private final Attestor attestor = new Attestor(VIEWS.jdbc(), VIEWS.transaction());

    @TempDir
    private Path folder;

    @BeforeEach
    void clear() {
        forget();
        owner().sql("truncate audit.checkpoint").update();
        VIEWS.audit().begin(List.of(0, 1, 2, 3, 4, 5));
    }

    @Test
    void the_head_goes_as_far_as_every_partition_has_been_read() {
        histories.flight("A").planned();
        histories.flight("B").planned();
        Deliveries.deliver(Topic.of(histories).records(), VIEWS.audit());
        assertThat(attestor.advance().position()).isZero();

        deliver(Topic.of(histories));
        assertThat(attestor.advance()).isEqualTo(head(2, null));
    }

    @Test
    void the_tree_grows_with_it_and_is_that_of_the_ledger() {
        Histories.random(new Random(11), 2_700, histories);
        for (int step = 900; step <= 2_700; step += 900) {
            var topic = new Topic();
            histories.records().subList(0, step).forEach(topic::send);
            deliver(topic);
            attestor.advance();
        }

        assertThat(attestor.advance()).isEqualTo(head(2700, null));
        var tree = new MerkleTree(new TileRows(VIEWS.jdbc()));
        var expected = new MerkleTree(grown(histories.records()));
        for (long size : new long[] {1, 255, 256, 257, 900, 2048, 2700}) {
            assertThat(tree.root(size)).isEqualTo(expected.root(size));
        }
    }

    @Test
    void a_missing_record_stops_it_and_is_named() {
        histories.flight("A").planned();
        histories.flight("B").planned();
        histories.flight("C").planned();
        var topic = new Topic();
        List.of(histories.records().get(0), histories.records().get(2)).forEach(topic::send);
        deliver(topic);

        assertThat(attestor.advance()).isEqualTo(head(1, "position 2 is missing"));
    }

    @Test
    void it_goes_on_once_the_record_is_there() {
        histories.flight("A").planned();
        var row = histories.flight("B").planned().last();
        deliver(new Topic().send(histories.records().getFirst()).sendAs(row, Map.of("ce_hash", "spoilt")));
        assertThat(attestor.advance()).isEqualTo(head(1, "position 2 is missing"));

        VIEWS.jdbc().sql("delete from view.parked").update();
        forget();
        deliver(Topic.of(histories));
        assertThat(attestor.advance()).isEqualTo(head(2, null));
    }

    @Test
    void a_changed_payload_is_named() {
        histories.flight("A").planned();
        var row = histories.flight("B").planned().last();
        var topic = new Topic().send(histories.records().getFirst());
        deliver(topic.sendWithPayload(row, row.payload().replace("uss1", "uss2")));

        assertThat(attestor.advance()).isEqualTo(head(1, "position 2 is not what its hash covers"));
    }

    @Test
    void a_record_from_another_chain_is_named() {
        histories.flight("A").planned();
        var other = new Histories();
        other.flight("X").planned();
        var row = other.flight("B").planned().last();
        deliver(new Topic().send(histories.records().getFirst()).send(row));

        assertThat(attestor.advance()).isEqualTo(head(1, "position 2 does not continue the chain"));
    }

    @Test
    void a_history_that_skips_a_number_is_named() {
        histories.flight("A").planned();
        // Well hashed, and number 0 of its entity once more.
        histories.flight("A").planned();
        deliver(Topic.of(histories));

        assertThat(attestor.advance())
                .isEqualTo(head(1, "position 2 is number 0 of its entity, which does not follow"));
    }

    @Test
    void a_record_of_no_later_time_is_named() {
        var first = histories.flight("A").planned().last();
        var next = histories.flight("B").planned().last();
        var at = first.recordedAt();
        // Well hashed, at the time of the record before.
        var hash = HashChain.hash(
                first.hash(), 2, next.entity(), 0, next.type(), next.revision(), at, next.payload(), next.metadata());
        deliver(new Topic().send(first).sendAs(next, Map.of(CloudEvent.TIME, at.toString(), "ce_hash", hash.hex())));

        assertThat(attestor.advance()).isEqualTo(head(1, "position 2 was recorded no later than the one before"));
    }

    @Test
    void the_last_record_is_missed_too() {
        histories.flight("A").planned();
        histories.flight("B").planned();
        Deliveries.deliver(
                new Topic()
                        .send(histories.records().getFirst())
                        .sendWatermark(2)
                        .records(),
                VIEWS.audit());

        assertThat(attestor.advance()).isEqualTo(head(1, "position 2 is missing"));
    }

    @Test
    void a_checkpoint_is_signed_of_what_is_attested_and_written_outside_too() throws Exception {
        histories.flight("A").planned().activated();
        deliver(Topic.of(histories));
        attestor.advance();
        var publication = publication();

        assertThat(publication.publish()).isEmpty();
        assertThat(publication.publish()).isEmpty();

        var note = Files.readString(folder.resolve("%019d.checkpoint".formatted(2)));
        assertThat(notes()).containsExactly(note);
        assertThat(Checkpoint.parse(note))
                .returns("ledger.example", Checkpoint::origin)
                .returns(2L, Checkpoint::size)
                .returns(new MerkleTree(new TileRows(VIEWS.jdbc())).root(2), Checkpoint::root);
    }

    @Test
    void a_file_whose_row_was_lost_is_taken_as_it_is() throws Exception {
        histories.flight("A").planned();
        deliver(Topic.of(histories));
        attestor.advance();
        var publication = publication();
        publication.publish();
        var note = notes();
        owner().sql("truncate audit.checkpoint").update();

        assertThat(publication.publish()).isEmpty();
        assertThat(notes()).isEqualTo(note);
    }

    @Test
    void a_ledger_that_was_written_anew_is_not_signed() throws Exception {
        histories.flight("A").planned();
        deliver(Topic.of(histories));
        attestor.advance();
        var publication = publication();
        publication.publish();

        // The chain fits, for every hash was computed again.
        forget();
        var other = new Histories();
        other.flight("forged").planned().activated();
        deliver(Topic.of(other));
        owner().sql("truncate audit.checkpoint").update();

        assertThat(attestor.advance().fault()).isNull();
        assertThat(publication.publish())
                .hasValueSatisfying(contradiction -> assertThat(contradiction)
                        .startsWith("the first 1 records are not those whose root was signed at "));
        assertThat(notes()).isEmpty();
    }

    @Test
    void a_copy_that_is_made_anew_has_the_same_tree() throws Exception {
        Histories.random(new Random(3), 600, histories);
        deliver(Topic.of(histories));
        attestor.advance();
        var publication = publication();
        publication.publish();
        var root = new MerkleTree(new TileRows(VIEWS.jdbc())).root(600);

        forget();
        deliver(Topic.of(histories));
        attestor.advance();

        assertThat(publication.publish()).isEmpty();
        assertThat(new MerkleTree(new TileRows(VIEWS.jdbc())).root(600)).isEqualTo(root);
    }

    private Publication publication() throws Exception {
        return new Publication(
                VIEWS.jdbc(),
                VIEWS.transaction(),
                new CheckpointFolder(folder),
                Signer.read("ledger.example", DevelopmentKey.in(folder)),
                "ledger.example",
                Clock.systemUTC());
    }

    /** With a watermark behind it, as the relay sends it. */
    private static void deliver(Topic topic) {
        var last = topic.records().getLast().headers().lastHeader(CloudEvent.POSITION);
        Deliveries.deliver(
                topic.sendWatermark(Long.parseLong(new String(last.value(), StandardCharsets.UTF_8)))
                        .records(),
                VIEWS.audit());
    }

    private Head head(long position, @Nullable String fault) {
        var row = histories.records().get((int) position - 1);
        return new Head(position, row.hash(), row.recordedAt(), fault);
    }

    private static Tiles grown(List<LedgerRecord> records) {
        var tiles = new HashMap<List<Number>, Tile>();
        Tiles kept = (level, index) -> Objects.requireNonNull(tiles.get(List.of(level, index)));
        Growth.of(0, records.stream().map(LedgerRecord::hash).toList(), kept)
                .forEach(tile -> tiles.put(List.of(tile.level(), tile.index()), tile));
        return kept;
    }

    private static List<String> notes() {
        return VIEWS.jdbc()
                .sql("select note from audit.checkpoint")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static void forget() {
        owner().sql("select audit.forget()").query((_, _) -> true).list();
    }

    private static JdbcClient owner() {
        return JdbcClient.create(VIEWS.sessions("skyledger_view_owner"));
    }
}
