package org.skyledger.sandbox.console;

import java.util.concurrent.CompletableFuture;
import org.skyledger.sandbox.backing.Child;
import org.skyledger.sandbox.backing.TokenAuthority;

/**
 * A part that has been started and answers.
 *
 * @param stop stops it in order
 * @param end completes when it has ended, by itself or because it was stopped
 */
record Running(Runnable stop, CompletableFuture<?> end) {

    static Running of(Child process) {
        return new Running(process::close, process.handle().onExit());
    }

    /** The authority lives in this process, and ends with it. */
    static Running of(TokenAuthority authority) {
        return new Running(authority::close, new CompletableFuture<>());
    }
}
