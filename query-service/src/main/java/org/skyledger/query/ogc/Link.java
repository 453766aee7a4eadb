package org.skyledger.query.ogc;

import org.springframework.http.MediaType;

/** A typed link (RFC 8288); the address is absolute, as the caller sees this service. */
public record Link(String href, String rel, String type, String title) {

    public static final String GEO_JSON = "application/geo+json";
    public static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    public static final String SCHEMA = "application/schema+json";
    public static final String OPEN_API = "application/vnd.oai.openapi+json;version=3.0";
    public static final String HTML = MediaType.TEXT_HTML_VALUE;

    /** @param path below this service's root, starting with a slash */
    public static Link to(String path, String rel, String type, String title) {
        return new Link(PublicUrl.root() + path, rel, type, title);
    }

    /** The address that was asked for. */
    public static Link self(String type) {
        return new Link(PublicUrl.asAsked(), "self", type, "This document");
    }

    /** The address that was asked for, as a page for people. */
    public static Link page() {
        return new Link(inFormat("html"), "alternate", HTML, "This document as a page");
    }

    /** The address that was asked for, in another format. */
    public static String inFormat(String format) {
        return asAskedWith(UnknownParameters.FORMAT, format);
    }

    /** The address that was asked for, moved on to the next page. */
    public static Link next(Cursor cursor) {
        var href =
                PublicUrl.asAsked(name -> !name.equals("as-of") && !name.equals("cursor"), "cursor=" + cursor.token());
        return new Link(href, "next", GEO_JSON, "The next page");
    }

    /** The address that was asked for, moved on behind a position of the ledger. */
    public static Link after(long position) {
        return next("after", Long.toString(position), JSON);
    }

    /** The address that was asked for, with another value of a parameter, at which the next page starts. */
    public static Link next(String parameter, String value, String type) {
        return new Link(asAskedWith(parameter, value), "next", type, "The next page");
    }

    private static String asAskedWith(String parameter, String value) {
        return PublicUrl.asAsked(name -> !name.equals(parameter), parameter + "=" + value);
    }
}
