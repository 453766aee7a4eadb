package org.skyledger.bench.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.skyledger.sandbox.backing.Unavailable;
import tools.jackson.databind.JsonNode;

/** Checks proofs as RFC 9162 says (sections 2.1.3.2 and 2.1.4.2): a wrong one may be a fast one. */
final class Proofs {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private Proofs() {}

    /**
     * @param answer of query-service
     * @param record hash of the record
     * @param root of the tree, as it was signed
     */
    static void checkInclusion(JsonNode answer, byte[] record, byte[] root) {
        long fn = answer.path("position").asLong() - 1;
        long sn = answer.path("size").asLong() - 1;
        var r = sha256(LEAF, record);
        for (var p : hashes(answer)) {
            if ((fn & 1) == 1 || fn == sn) {
                r = sha256(NODE, p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = sha256(NODE, r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        refuseUnless(sn == 0 && Arrays.equals(r, root), answer);
    }

    /** @param root of the later tree, as it was signed */
    static void checkConsistency(JsonNode answer, byte[] root) {
        long from = answer.path("from").asLong();
        var first = HexFormat.of().parseHex(answer.path("fromRoot").asString());
        var proof = hashes(answer);
        var path = Long.bitCount(from) == 1
                ? Stream.concat(Stream.of(first), proof.stream()).toList()
                : proof;
        long fn = from - 1;
        long sn = answer.path("to").asLong() - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        var fr = path.getFirst();
        var sr = fr;
        for (var c : path.subList(1, path.size())) {
            if ((fn & 1) == 1 || fn == sn) {
                fr = sha256(NODE, c, fr);
                sr = sha256(NODE, c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = sha256(NODE, sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        refuseUnless(sn == 0 && Arrays.equals(fr, first) && Arrays.equals(sr, root), answer);
    }

    private static List<byte[]> hashes(JsonNode answer) {
        return StreamSupport.stream(answer.path("proof").spliterator(), false)
                .map(hash -> HexFormat.of().parseHex(hash.asString()))
                .toList();
    }

    private static void refuseUnless(boolean proves, JsonNode answer) {
        if (!proves) {
            throw new Unavailable("this proves nothing: " + answer);
        }
    }

    static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
