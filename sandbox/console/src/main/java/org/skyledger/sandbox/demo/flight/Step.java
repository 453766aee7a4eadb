package org.skyledger.sandbox.demo.flight;

import org.skyledger.events.intent.IntentState;

/** A command by which a flight's intent comes to stand in the sky, or to stand there differently. */
public enum Step {
    PLAN(IntentState.ACCEPTED),
    MODIFY(IntentState.ACCEPTED),
    ACTIVATE(IntentState.ACTIVATED),
    DECLARE_NONCONFORMING(IntentState.NONCONFORMING),
    RESTORE(IntentState.ACTIVATED),
    DECLARE_CONTINGENT(IntentState.CONTINGENT);

    private final IntentState state;

    Step(IntentState state) {
        this.state = state;
    }

    /** The state to ask for. */
    public IntentState state() {
        return state;
    }

    /** Whether it is admitted only with a key: an intent that is no longer flown as planned needs none. */
    public boolean needsKey() {
        return state == IntentState.ACCEPTED || state == IntentState.ACTIVATED;
    }

    /** Whether the intent's manager must be subscribed to what happens around it. */
    public boolean needsSubscription() {
        return state != IntentState.ACCEPTED;
    }
}
