package org.skyledger.query.ogc;

/**
 * A link on the landing page. The package where it leads declares it with a bean.
 *
 * @param path below this service's root, starting with a slash
 */
public record Entrance(String path, String rel, String type, String title) {

    public Link link() {
        return Link.to(path, rel, type, title);
    }
}
