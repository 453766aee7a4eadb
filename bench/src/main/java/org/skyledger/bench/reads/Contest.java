package org.skyledger.bench.reads;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.skyledger.bench.load.Tally;
import org.skyledger.bench.load.Window;
import org.skyledger.bench.plant.CpuTime;
import org.skyledger.bench.report.Figures;

/** Puts questions to query-service and to the database, and tells what came of it. */
final class Contest {

    private static final Window WARM_UP = new Window(Duration.ZERO, Duration.ofSeconds(2));
    private static final int MOST_WARM_UPS = 30;
    private static final double HARDLY_CHEAPER = 0.97;

    private final History history;
    private final InetSocketAddress service;
    private final BareSql sql;
    private final int callers;
    private final Window window;
    private final Figures figures;
    private final Supplier<CpuTime> cpu;

    /** @param cpu what has been used until now */
    Contest(
            History history,
            InetSocketAddress service,
            BareSql sql,
            int callers,
            Window window,
            Figures figures,
            Supplier<CpuTime> cpu) {
        this.history = history;
        this.service = service;
        this.sql = sql;
        this.callers = callers;
        this.window = window;
        this.figures = figures;
        this.cpu = cpu;
    }

    /** Until an answer has got hardly cheaper three times in a row; its CPU time tells that whatever else the machine does. */
    void warmUp(List<Question> questions) {
        double cheapest = Double.MAX_VALUE;
        int inVain = 0;
        for (int i = 0; i < MOST_WARM_UPS && inVain < 3; i++) {
            double cost = questions.stream()
                    .mapToDouble(question -> ask(question, WARM_UP).perRequest(CpuTime::service))
                    .sum();
            inVain = cost > cheapest * HARDLY_CHEAPER ? inVain + 1 : 0;
            cheapest = Math.min(cheapest, cost);
        }
    }

    Compared compare(String name, Question question) {
        var served = ask(question);
        var before = cpu.get();
        var tally = sql.run(callers, question.series(history), window);
        var compared = new Compared(name, served, new Served(tally, cpu.get().minus(before)));
        compared.put(figures);
        say(compared.toString());
        return compared;
    }

    Tally measure(String name, Question question) {
        var served = ask(question);
        served.put(figures, name);
        say(served.line(name));
        return served.tally();
    }

    /** Of another server, which has other paths for the same. */
    Tally measure(String name, InetSocketAddress server, Question question, Function<Asked, String> path) {
        var series = question.series(history);
        var tally = Reader.run(server, callers, () -> path.apply(series.get()), window);
        Compared.put(figures, name, tally);
        say(Compared.line(name, tally));
        return tally;
    }

    Served ask(Question question) {
        return ask(question, window);
    }

    private Served ask(Question question, Window window) {
        var series = question.series(history);
        var before = cpu.get();
        var tally = Reader.run(service, callers, () -> series.get().path(), window);
        return new Served(tally, cpu.get().minus(before));
    }

    static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
