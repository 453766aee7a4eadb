package org.skyledger.command.wire;

import static org.skyledger.command.wire.BadInput.required;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which URLs a USS may name as its own. */
public final class BaseUrls {

    private final Set<String> schemes;

    public BaseUrls(boolean allowHttp) {
        this.schemes = allowHttp ? Set.of("https", "http") : Set.of("https");
    }

    public String read(@Nullable String sent, String path) {
        var text = required(sent, path);
        try {
            var url = URI.create(text);
            BadInput.unless(
                    url.getScheme() != null
                            && schemes.contains(url.getScheme().toLowerCase(Locale.ROOT))
                            && url.getHost() != null,
                    path + " must be an absolute URL with scheme https, not \"" + text + "\"");
            return text;
        } catch (IllegalArgumentException e) {
            throw new BadInput(path + " is not a URL: \"" + text + "\"");
        }
    }
}
