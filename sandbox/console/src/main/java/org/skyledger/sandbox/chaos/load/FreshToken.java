package org.skyledger.sandbox.chaos.load;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A token that is fetched again every few minutes. */
final class FreshToken implements Supplier<String> {

    private static final long LIFE = TimeUnit.MINUTES.toNanos(10);

    private final Supplier<String> authority;
    private String token;
    private long fetched;

    FreshToken(Supplier<String> authority) {
        this.authority = authority;
        this.token = authority.get();
        this.fetched = System.nanoTime();
    }

    @Override
    public String get() {
        if (System.nanoTime() - fetched > LIFE) {
            token = authority.get();
            fetched = System.nanoTime();
        }
        return token;
    }
}
