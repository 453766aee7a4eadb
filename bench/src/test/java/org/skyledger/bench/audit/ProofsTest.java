package org.skyledger.bench.audit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.skyledger.events.Hash;
import org.skyledger.events.tree.Growth;
import org.skyledger.events.tree.MerkleTree;
import org.skyledger.events.tree.Tile;
import org.skyledger.events.tree.Tiles;
import org.skyledger.sandbox.backing.Unavailable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProofsTest {

    private static final int SIZE = 1_000;
    private static final List<Hash> RECORDS = IntStream.rangeClosed(1, SIZE)
            .mapToObj(position -> Hash.of(Proofs.sha256(new byte[] {(byte) position, (byte) (position >> 8)})))
            .toList();

    private final MerkleTree tree = new MerkleTree(grown());

    @Property(tries = 100)
    void takes_a_right_proof(@ForAll @LongRange(min = 1, max = SIZE - 1) long at) {
        Proofs.checkInclusion(inclusion(at), RECORDS.get((int) at - 1).bytes(), root());
        Proofs.checkConsistency(consistency(at, tree.consistency(at, SIZE)), root());
    }

    @Property(tries = 100)
    void refuses_the_proof_of_another_record(@ForAll @LongRange(min = 1, max = SIZE - 1) long at) {
        assertThatThrownBy(() -> Proofs.checkInclusion(
                        inclusion(at), RECORDS.get((int) at).bytes(), root()))
                .isInstanceOf(Unavailable.class);
    }

    @Test
    void refuses_a_spoilt_proof_of_consistency() {
        var proof = new ArrayList<>(tree.consistency(700, SIZE));
        proof.set(2, RECORDS.getFirst());
        assertThatThrownBy(() -> Proofs.checkConsistency(consistency(700, proof), root()))
                .isInstanceOf(Unavailable.class);
    }

    private byte[] root() {
        return tree.root(SIZE).bytes();
    }

    private JsonNode inclusion(long position) {
        return answer(Map.of("position", position, "size", SIZE, "proof", hexadecimal(tree.inclusion(position, SIZE))));
    }

    private JsonNode consistency(long from, List<Hash> proof) {
        return answer(
                Map.of("from", from, "to", SIZE, "fromRoot", tree.root(from).hex(), "proof", hexadecimal(proof)));
    }

    private static JsonNode answer(Map<String, Object> members) {
        return JsonMapper.shared().valueToTree(members);
    }

    private static List<String> hexadecimal(List<Hash> hashes) {
        return hashes.stream().map(Hash::hex).toList();
    }

    private static Tiles grown() {
        var tiles = new HashMap<List<Number>, Tile>();
        Tiles kept = (level, index) -> Objects.requireNonNull(tiles.get(List.of(level, index)));
        Growth.of(0, RECORDS, kept).forEach(tile -> tiles.put(List.of(tile.level(), tile.index()), tile));
        return kept;
    }
}
