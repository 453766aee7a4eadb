package org.skyledger.bench.reads;

/** A page of a box as MapServer's OGC API is asked for it. */
final class MapServerPage {

    private MapServerPage() {}

    /** @param path of the same page at query-service */
    static String of(String path) {
        return "/bench/ogcapi/collections/intents/items?f=json&" + path.substring(path.indexOf('?') + 1);
    }
}
