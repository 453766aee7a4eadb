package org.skyledger.query.ogc;

/**
 * A collection of features, as each feature package declares it with a bean.
 *
 * @param id its name in addresses
 * @param table where its versions are, in the schema of the views
 * @param personal whether each reader sees others, with a token, so that no cache may keep them
 */
public record Collection(String id, String title, String description, String table, boolean personal) {

    public String path() {
        return "/collections/" + id;
    }

    /** From an item or a page of items to the collection. */
    public Link link() {
        return Link.to(path(), "collection", Link.JSON, title);
    }
}
