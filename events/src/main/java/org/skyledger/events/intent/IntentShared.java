package org.skyledger.events.intent;

/** A change after which the intent stands in the sky, as it says. */
public sealed interface IntentShared extends IntentEvent
        permits IntentPlanned,
                IntentModified,
                IntentActivated,
                IntentConformanceRestored,
                IntentNonconformanceDeclared,
                IntentContingencyDeclared {

    /** 1 when planned, one more with every change. */
    int version();

    /** The opaque version number that only the manager may hand out. */
    String ovn();

    IntentPlan plan();

    /** The state that the intent is in from now on. */
    IntentState state();
}
