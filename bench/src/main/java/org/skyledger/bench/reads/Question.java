package org.skyledger.bench.reads;

import java.util.SplittableRandom;
import java.util.function.Supplier;

/** A kind of question. */
@FunctionalInterface
interface Question {

    Asked asked(SplittableRandom random, History history);

    /** The same questions for everybody, though threads may take them in another order. */
    default Supplier<Asked> series(History history) {
        return series(history, 7);
    }

    default Supplier<Asked> series(History history, long seed) {
        var random = new SplittableRandom(seed);
        return () -> {
            SplittableRandom own;
            synchronized (random) {
                own = random.split();
            }
            return asked(own, history);
        };
    }
}
