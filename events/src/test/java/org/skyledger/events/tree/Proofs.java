package org.skyledger.events.tree;

import java.util.List;
import java.util.stream.Stream;
import org.skyledger.events.Hash;

/** Checks proofs as RFC 9162 says (sections 2.1.3.2 and 2.1.4.2), which is not how they are made. */
final class Proofs {

    private Proofs() {}

    /** The root to which a proof leads from a record. */
    static Hash root(Hash record, long position, long size, List<Hash> proof) {
        long fn = position - 1;
        long sn = size - 1;
        var r = Digests.leaf(record.bytes());
        for (var p : proof) {
            if (sn == 0) {
                throw new IllegalArgumentException("the proof is too long");
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = Digests.node(p.bytes(), r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = Digests.node(r, p.bytes());
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 ? Hash.of(r) : Hash.GENESIS;
    }

    static boolean consistent(long from, Hash first, long to, Hash second, List<Hash> proof) {
        if (from == to) {
            return proof.isEmpty() && first.equals(second);
        }
        if (proof.isEmpty() && Long.bitCount(from) != 1) {
            return false;
        }
        var path = Long.bitCount(from) == 1
                ? Stream.concat(Stream.of(first), proof.stream()).toList()
                : proof;
        long fn = from - 1;
        long sn = to - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        var fr = path.getFirst().bytes();
        var sr = fr;
        for (var c : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = Digests.node(c.bytes(), fr);
                sr = Digests.node(c.bytes(), sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = Digests.node(sr, c.bytes());
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Hash.of(fr).equals(first) && Hash.of(sr).equals(second);
    }
}
