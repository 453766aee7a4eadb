package org.skyledger.query.audit.proof;

import static org.skyledger.query.ogc.Link.JSON;

import java.util.List;
import java.util.function.Supplier;
import org.skyledger.events.Hash;
import org.skyledger.events.tree.MerkleTree;
import org.skyledger.query.problem.ProblemCode;
import org.skyledger.query.problem.Refused;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proofs, as RFC 6962 has them. The sizes need not be those of checkpoints, but only those are signed. */
@RestController
class ProofResource {

    private final TreeQueries tiles;
    private final TransactionTemplate snapshot;

    ProofResource(TreeQueries tiles, PlatformTransactionManager transactions) {
        this.tiles = tiles;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
    }

    @GetMapping(path = "/audit/proofs/inclusion", produces = JSON)
    Inclusion inclusion(
            @RequestParam(defaultValue = "") String position, @RequestParam(defaultValue = "") String size) {
        long leaf = Size.of("position", position);
        long leaves = Size.of("size", size);
        refuseUnless(leaf <= leaves, "position", position + " is not among the first " + size);
        return within(leaves, "size", () -> {
            var tree = new MerkleTree(tiles.above(leaf - 1, leaves - 1));
            return new Inclusion(leaf, leaves, tree.root(leaves).hex(), hexadecimal(tree.inclusion(leaf, leaves)));
        });
    }

    @GetMapping(path = "/audit/proofs/consistency", produces = JSON)
    Consistency consistency(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
        long earlier = Size.of("from", from);
        long later = Size.of("to", to);
        refuseUnless(earlier <= later, "from", from + " records are more than " + to);
        return within(later, "to", () -> {
            var tree = new MerkleTree(tiles.above(earlier - 1, later - 1));
            return new Consistency(
                    earlier,
                    later,
                    tree.root(earlier).hex(),
                    tree.root(later).hex(),
                    hexadecimal(tree.consistency(earlier, later)));
        });
    }

    private <T> T within(long size, String parameter, Supplier<T> proof) {
        return snapshot.execute(_ -> {
            long known = tiles.size();
            refuseUnless(size <= known, parameter, "the tree has " + known + " records so far");
            return proof.get();
        });
    }

    private static void refuseUnless(boolean fine, String parameter, String reason) {
        if (!fine) {
            throw new Refused(ProblemCode.BAD_PARAMETER, "parameter " + parameter + ": " + reason);
        }
    }

    private static List<String> hexadecimal(List<Hash> hashes) {
        return hashes.stream().map(Hash::hex).toList();
    }

    /** @param proof the hashes from the leaf upwards */
    record Inclusion(long position, long size, String root, List<String> proof) {}

    record Consistency(long from, long to, String fromRoot, String toRoot, List<String> proof) {}
}
