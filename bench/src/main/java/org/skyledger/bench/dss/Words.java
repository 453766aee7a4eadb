package org.skyledger.bench.dss;

import java.nio.charset.StandardCharsets;

/** Text that goes over the wire as it is. */
final class Words {

    private Words() {}

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
