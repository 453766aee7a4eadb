package org.skyledger.sandbox.demo.check;

/** The views in PostGIS. */
enum View {
    INTENTS("intents", "view.intent_version", "state"),
    CONSTRAINTS("constraints", "view.constraint_version", "''"),
    SUBSCRIPTIONS(
            "subscriptions",
            "view.subscription_version",
            "concat_ws(' ', notify_for_operational_intents, notify_for_constraints, implicit)");

    /** Under which projections keep how far it is folded. */
    final String label;

    final String table;

    /** What only this view says of a version, in SQL. */
    final String state;

    View(String label, String table, String state) {
        this.label = label;
        this.table = table;
        this.state = state;
    }
}
