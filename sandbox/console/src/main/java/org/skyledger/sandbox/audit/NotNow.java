package org.skyledger.sandbox.audit;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.skyledger.sandbox.backing.Unavailable;

/** Nobody answers, or the answer is that it is not possible now; it may be later. */
final class NotNow extends IOException {

    private static final long serialVersionUID = 1;

    private final String why;

    NotNow(String why, @Nullable Throwable cause) {
        super(why, cause);
        this.why = why;
    }

    /** For those who do not want to wait. */
    Unavailable unavailable() {
        return new Unavailable(why, this);
    }
}
