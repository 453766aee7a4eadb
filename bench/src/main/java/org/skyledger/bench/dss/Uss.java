package org.skyledger.bench.dss;

/** A manager of operational intents. There are {@value #COUNT}, and planners are divided among them. */
record Uss(String name) {

    private static final int COUNT = 8;

    static Uss ofPlanner(int planner) {
        return new Uss("uss" + (1 + planner % COUNT));
    }

    String baseUrl() {
        return "https://" + name + ".example/utm";
    }
}
