package org.skyledger.query.ogc;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the outside calls this service.
 *
 * @param url its root's address, for links; without a slash at its end, or empty when each request tells
 */
@ConfigurationProperties("skyledger.public")
public record PublicProperties(@DefaultValue("") String url) {

    public PublicProperties {
        url = url.strip().replaceFirst("/+$", "");
        if (!url.isEmpty() && !isWebAddress(URI.create(url))) {
            throw new IllegalArgumentException(
                    "skyledger.public.url must be an address like https://sky.example/api, not \"" + url + "\"");
        }
    }

    private static boolean isWebAddress(URI address) {
        return ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                && address.getHost() != null
                && address.getRawQuery() == null
                && address.getRawFragment() == null;
    }
}
