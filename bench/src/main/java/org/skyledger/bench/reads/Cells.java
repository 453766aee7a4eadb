package org.skyledger.bench.reads;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.skyledger.bench.report.Figures;

/** The sky of cells: while Redis knows nothing, and while it knows them all. */
final class Cells {

    private static final int MANY = 500;

    private final History history;
    private final BareSql sql;
    private final KeptSky kept;
    private final List<String> tokens;

    Cells(History history, BareSql sql, KeptSky kept) {
        this.history = history;
        this.sql = sql;
        this.kept = kept;
        this.tokens = IntStream.range(0, Math.min(MANY, history.places()))
                .mapToObj(number -> Place.number(number).cells().iterator().next())
                .distinct()
                .toList();
    }

    void run(Contest contest, Check check, Figures figures) {
        var uncached = contest.compare("cell_uncached", this::asked);
        tokens.forEach(token -> check.same(Asked.cell(token, history), "intents"));
        kept.fill(
                sql,
                history,
                tokens.stream().map(token -> Asked.cell(token, history)).toList());
        tokens.forEach(token -> check.same(Asked.cell(token, history), "intents"));
        contest.ask(this::asked);
        var cached = contest.measure("cell_cached", this::asked);
        kept.flush();
        double ratio = cached.perSecond() / uncached.service().perSecond();
        figures.put("cell_cached_to_uncached", ratio);
        Contest.say(String.format(Locale.ROOT, "  cached/uncached: %.2f of the rate", ratio));
    }

    /** Of one of them. */
    Asked asked(SplittableRandom random, History past) {
        return Asked.cell(tokens.get(random.nextInt(tokens.size())), past);
    }
}
