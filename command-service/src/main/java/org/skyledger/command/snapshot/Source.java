package org.skyledger.command.snapshot;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what a {@link Sink} wrote. Equal texts are one object, which spares memory as well as time. */
final class Source {

    private final ByteBuffer bytes;
    private final List<String> texts = new ArrayList<>();

    Source(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    boolean isAtEnd() {
        return !bytes.hasRemaining();
    }

    int octet() {
        return bytes.get();
    }

    long number() {
        long folded = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes.get();
            folded |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return (folded >>> 1) ^ -(folded & 1);
            }
        }
    }

    /** How many things follow, each at least a byte. */
    int count() {
        long count = number();
        if (count < 0 || count > bytes.remaining()) {
            throw new IllegalStateException("a snapshot ends before its contents do");
        }
        return (int) count;
    }

    long bits() {
        return bytes.getLong();
    }

    String text() {
        int known = (int) number();
        if (known >= 0) {
            return texts.get(known);
        }
        var utf8 = new byte[count()];
        bytes.get(utf8);
        var text = new String(utf8, StandardCharsets.UTF_8);
        texts.add(text);
        return text;
    }
}
