package org.skyledger.events;

import java.util.HexFormat;

/** A SHA-256 digest, as 64 lower-case hexadecimal digits. */
public record Hash(String hex) {

    private static final int BYTES = 32;

    /** What the first event of a ledger has in place of a predecessor's hash: 32 zero bytes. */
    public static final Hash GENESIS = of(new byte[BYTES]);

    public Hash {
        if (hex.length() != 2 * BYTES || !isHexadecimal(hex)) {
            throw new IllegalArgumentException("a hash is 64 lower-case hexadecimal digits, not \"" + hex + "\"");
        }
    }

    private static boolean isHexadecimal(String hex) {
        for (int i = 0; i < hex.length(); i++) {
            if (!isDigit(hex.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }

    /** @param bytes the 32 bytes of the digest */
    public static Hash of(byte[] bytes) {
        return new Hash(HexFormat.of().formatHex(bytes));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
