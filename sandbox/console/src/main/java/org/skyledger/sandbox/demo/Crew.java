package org.skyledger.sandbox.demo;

import org.skyledger.sandbox.demo.dss.Dss;

/** What every flight needs: whom to talk to, where to note it down, and how long to wait between two steps. */
record Crew(Dss dss, UssNetwork network, Tally tally, Latencies latencies, Pause pause) {

    /** Waits, in a demo that is to be watched. */
    interface Pause {
        void await() throws InterruptedException;
    }
}
