package org.skyledger.sandbox.demo;

/** What a USS answers when another one asks about an intent of its. */
sealed interface Details {

    /** The intent stands, and whoever names this OVN has seen it. */
    record Known(String ovn) implements Details {}

    /** The intent has ended meanwhile. */
    record Gone() implements Details {}

    /** The manager is nobody that the demo plays, or it cannot say. */
    record Unknown() implements Details {}
}
