package org.skyledger.command.security;

/** The scopes of F3548-21. */
public final class Scopes {

    public static final String STRATEGIC_COORDINATION = "utm.strategic_coordination";
    public static final String CONFORMANCE_MONITORING = "utm.conformance_monitoring_sa";
    public static final String CONSTRAINT_PROCESSING = "utm.constraint_processing";
    public static final String CONSTRAINT_MANAGEMENT = "utm.constraint_management";
    public static final String AVAILABILITY_ARBITRATION = "utm.availability_arbitration";

    private Scopes() {}

    /** A scope as Spring Security names the authority that it gives. */
    static String authority(String scope) {
        return "SCOPE_" + scope;
    }
}
