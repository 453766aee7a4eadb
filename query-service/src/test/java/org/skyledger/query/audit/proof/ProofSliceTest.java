package org.skyledger.query.audit.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyledger.events.Hash;
import org.skyledger.events.tree.MerkleTree;
import org.skyledger.query.Api;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Records;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySlice
class ProofSliceTest {

    @Autowired
    Api api;

    @Autowired
    Records records;

    @BeforeEach
    void three_hundred_records() {
        records.clear();
        for (int i = 0; i < 300; i++) {
            records.add(UUID.randomUUID(), "intent.IntentPlanned", "{}");
        }
        records.attest();
    }

    @Test
    void a_record_is_proved_to_be_in_the_tree() {
        var answer = api.audit("/audit/proofs/inclusion?position=257&size=299");
        var tree = new MerkleTree(records.tree());

        assertThat(answer.<String>at("$.root")).isEqualTo(tree.root(299).hex());
        assertThat(answer.<List<String>>at("$.proof")).isEqualTo(hexadecimal(tree.inclusion(257, 299)));
    }

    @Test
    void a_tree_is_proved_to_begin_a_later_one() {
        var answer = api.audit("/audit/proofs/consistency?from=100&to=300");
        var tree = new MerkleTree(records.tree());

        assertThat(answer.<String>at("$.fromRoot")).isEqualTo(tree.root(100).hex());
        assertThat(answer.<String>at("$.toRoot")).isEqualTo(tree.root(300).hex());
        assertThat(answer.<List<String>>at("$.proof")).isEqualTo(hexadecimal(tree.consistency(100, 300)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inclusion",
                "inclusion?position=1",
                "inclusion?position=0&size=3",
                "inclusion?position=4&size=3",
                "inclusion?position=1&size=301",
                "inclusion?position=x&size=3",
                "consistency?from=2&to=1",
                "consistency?from=0&to=1",
                "consistency?from=1&to=301",
                "consistency?from=1&to=2&size=3"
            })
    void what_cannot_be_proved_is_refused(String asked) {
        assertThat(api.audit("/audit/proofs/" + asked).status()).isEqualTo(400);
    }

    @Test
    void checkpoints_are_given_as_they_were_signed() {
        var note = records.checkpoint();

        var one = api.audit("/audit/checkpoints/300");
        assertThat(one.body()).isEqualTo(note);
        assertThat(one.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(api.audit("/audit/checkpoints").<List<String>>at("$.checkpoints[*].note"))
                .containsExactly(note);
        assertThat(api.audit("/audit/checkpoints?to=299").<List<String>>at("$.checkpoints"))
                .isEmpty();
        assertThat(api.audit("/audit/checkpoints/299").status()).isEqualTo(404);
    }

    private static List<String> hexadecimal(List<Hash> hashes) {
        return hashes.stream().map(Hash::hex).toList();
    }
}
