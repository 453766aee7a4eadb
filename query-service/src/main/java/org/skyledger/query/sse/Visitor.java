package org.skyledger.query.sse;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Whose streams are counted together: those of whoever a token names, else those of an address. */
public record Visitor(String name) {

    /** What a household or a machine is given of IPv6: all addresses in it are somebody's at once. */
    private static final int NETWORK_BYTES = 8;

    /** @param holder of the token that came with the request, if one did */
    public static Visitor of(HttpServletRequest request, @Nullable String holder) {
        return new Visitor(
                holder == null ? "the address " + network(request.getRemoteAddr()) : "the token of " + holder);
    }

    private static String network(String address) {
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length <= NETWORK_BYTES
                    ? address
                    : HexFormat.ofDelimiter(":").formatHex(Arrays.copyOf(bytes, NETWORK_BYTES)) + "::/64";
        } catch (IllegalArgumentException _) {
            // A proxy may say what it likes.
            return address;
        }
    }
}
