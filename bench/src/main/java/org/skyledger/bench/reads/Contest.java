package org.skyledger.bench.reads;

import java.net.InetSocketAddress;
import java.util.function.Function;
import org.skyledger.bench.load.Tally;
import org.skyledger.bench.load.Window;
import org.skyledger.bench.report.Figures;

/** Puts questions to query-service and to the database, and tells what came of it. */
final class Contest {

    private final History history;
    private final InetSocketAddress service;
    private final BareSql sql;
    private final int callers;
    private final Window window;
    private final Figures figures;

    Contest(History history, InetSocketAddress service, BareSql sql, int callers, Window window, Figures figures) {
        this.history = history;
        this.service = service;
        this.sql = sql;
        this.callers = callers;
        this.window = window;
        this.figures = figures;
    }

    Compared compare(String name, Question question) {
        var compared = new Compared(name, ask(question), sql.run(callers, question.series(history), window));
        compared.put(figures);
        say(compared.toString());
        return compared;
    }

    Tally measure(String name, Question question) {
        return tell(name, ask(question));
    }

    /** Of another server, which has other paths for the same. */
    Tally measure(String name, InetSocketAddress server, Question question, Function<Asked, String> path) {
        var series = question.series(history);
        return tell(name, Reader.run(server, callers, () -> path.apply(series.get()), window));
    }

    Tally ask(Question question) {
        var series = question.series(history);
        return Reader.run(service, callers, () -> series.get().path(), window);
    }

    private Tally tell(String name, Tally tally) {
        Compared.put(figures, name, tally);
        say(Compared.line(name, tally));
        return tally;
    }

    static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
