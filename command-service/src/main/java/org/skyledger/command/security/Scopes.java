package org.skyledger.command.security;

/** The scopes of F3548-21. */
public final class Scopes {

    public static final String STRATEGIC_COORDINATION = "utm.strategic_coordination";
    public static final String CONFORMANCE_MONITORING = "utm.conformance_monitoring_sa";
    public static final String CONSTRAINT_PROCESSING = "utm.constraint_processing";

    private Scopes() {}

    /** A scope as Spring Security names the authority that it gives. */
    static String authority(String scope) {
        return "SCOPE_" + scope;
    }
}
