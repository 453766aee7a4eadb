package org.skyledger.events.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.skyledger.events.Hash;

class MerkleTreeTest {

    /** MTH of RFC 6962, word for word. */
    private static byte[] defined(List<Hash> records) {
        if (records.size() == 1) {
            return Digests.leaf(records.getFirst().bytes());
        }
        int k = Integer.highestOneBit(records.size() - 1);
        return Digests.node(defined(records.subList(0, k)), defined(records.subList(k, records.size())));
    }

    @Test
    void the_root_of_nothing_is_the_hash_of_nothing() {
        assertThat(new MerkleTree(new Grown()).root(0))
                .isEqualTo(new Hash("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    }

    @Test
    void the_root_of_every_size_is_as_defined() {
        var tree = new MerkleTree(new Grown().by(700));

        for (int size = 1; size <= 700; size++) {
            assertThat(tree.root(size)).as("size %d", size).isEqualTo(Hash.of(defined(Grown.records(1, size))));
        }
    }

    @Property(tries = 60)
    void however_it_grows_it_is_the_same_tree(
            @ForAll @Size(min = 1, max = 8) List<@LongRange(min = 1, max = 900) Long> steps) {
        var grown = new Grown();
        steps.forEach(grown::by);
        long size = steps.stream().mapToLong(Long::longValue).sum();

        assertThat(new MerkleTree(grown).root(size)).isEqualTo(Hash.of(defined(Grown.records(1, size))));
    }

    @Property(tries = 300)
    void every_record_is_proved_to_be_in_every_later_tree(
            @ForAll @LongRange(min = 1, max = 1500) long size, @ForAll @LongRange(min = 1, max = 1500) long at) {
        var tree = new MerkleTree(new Grown().by(1500));
        long position = Math.min(at, size);
        var proof = tree.inclusion(position, size);

        assertThat(Proofs.root(Grown.record(position), position, size, proof)).isEqualTo(tree.root(size));
        assertThat(Proofs.root(Grown.record(position + 1), position, size, proof))
                .isNotEqualTo(tree.root(size));
    }

    @Property(tries = 300)
    void every_tree_is_proved_to_begin_every_later_one(
            @ForAll @LongRange(min = 1, max = 1500) long one, @ForAll @LongRange(min = 1, max = 1500) long other) {
        var tree = new MerkleTree(new Grown().by(1500));
        long from = Math.min(one, other);
        long to = Math.max(one, other);
        var proof = tree.consistency(from, to);

        assertThat(Proofs.consistent(from, tree.root(from), to, tree.root(to), proof))
                .isTrue();
        assertThat(Proofs.consistent(from, Grown.record(1), to, tree.root(to), proof))
                .isFalse();
    }

    @Property(tries = 100)
    void a_changed_hash_spoils_a_proof(
            @ForAll @IntRange(min = 2, max = 1000) int size, @ForAll @IntRange(max = 20) int which) {
        var tree = new MerkleTree(new Grown().by(size));
        var proof = new ArrayList<>(tree.inclusion(1, size));
        proof.set(which % proof.size(), Grown.record(7));

        assertThat(Proofs.root(Grown.record(1), 1, size, proof)).isNotEqualTo(tree.root(size));
    }

    @Test
    void of_a_large_tree_few_tiles_are_kept_and_a_proof_reads_a_handful() {
        var grown = new Grown().by(70_000);
        var read = new ArrayList<Long>();
        var tree = new MerkleTree((level, index) -> {
            read.add(index);
            return grown.tile(level, index);
        });

        assertThat(grown.kept()).isEqualTo(274 + 2 + 1);
        assertThat(tree.inclusion(12_345, 69_999)).hasSizeBetween(16, 17);
        assertThat(read).hasSizeLessThan(40);
    }

    @Test
    void what_is_not_in_the_tree_cannot_be_proved() {
        var tree = new MerkleTree(new Grown().by(5));

        assertThatThrownBy(() -> tree.inclusion(6, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.inclusion(0, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistency(6, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.root(6)).isInstanceOf(IllegalStateException.class);
    }
}
