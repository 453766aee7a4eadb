package org.skyledger.sandbox.demo.check;

/** What query-service says of an operational intent that stands in the sky; its other properties come from the same row. */
record Item(String state, int version, String manager, long position) {

    static Item of(IntentVersion version) {
        return new Item(version.state(), version.version(), version.manager(), version.position());
    }
}
