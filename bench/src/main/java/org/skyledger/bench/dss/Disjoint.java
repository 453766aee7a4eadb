package org.skyledger.bench.dss;

import org.skyledger.bench.load.Load;
import org.skyledger.bench.load.Pace;
import org.skyledger.bench.load.Tally;
import org.skyledger.bench.load.Window;
import org.skyledger.bench.plant.Plant;

/** Planners that each fly in a cell of their own: the HTTP path, for other benchmarks. */
public final class Disjoint {

    private final Plant plant;
    private final Ids ids = new Ids();
    private final Tokens tokens;
    private final Subscriptions subscriptions;
    private final Workload workload;
    private long writes;

    public Disjoint(Plant plant, int connections) {
        this.plant = plant;
        this.tokens = uss -> plant.token(uss.name());
        this.subscriptions = new Subscriptions(plant.commandService(), tokens, ids);
        this.workload = Workload.disjoint(connections, subscriptions);
    }

    public Tally run(Pace pace, Window window) {
        var tally = Load.run(plant.commandService(), workload.planners(tokens, ids), pace, window);
        writes += tally.done();
        return tally;
    }

    /** How many events have been answered for until now. */
    public long answered() {
        return writes + subscriptions.made();
    }
}
