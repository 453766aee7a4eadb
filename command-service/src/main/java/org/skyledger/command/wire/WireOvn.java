package org.skyledger.command.wire;

/** An OVN is a proof of knowledge, so only the manager of what it stands for is shown it. */
public final class WireOvn {

    private static final String FOREIGN = "Available from USS";

    private WireOvn() {}

    public static String shown(String ovn, String manager, String reader) {
        return manager.equals(reader) ? ovn : FOREIGN;
    }
}
