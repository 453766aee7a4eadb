package org.skyledger.query.live;

import java.util.HashSet;
import java.util.Set;

/** Everybody who has caught up. Joining and telling exclude each other, so nobody misses what is told while they join. */
final class Audience {

    static final Mark NOTHING = new Mark(0, Mark.ANY);

    private final Set<Listener> listeners = new HashSet<>();
    private Mark mark = NOTHING;

    /** How far everybody here has been told; {@link #NOTHING} before the first look. */
    synchronized Mark mark() {
        return mark;
    }

    synchronized boolean isEmpty() {
        return listeners.isEmpty();
    }

    /** @return false when the listener has not seen what the others have been told: it must catch up first */
    synchronized boolean join(Listener listener) {
        boolean caughtUp = listener.mark().continues(mark);
        if (caughtUp) {
            listeners.add(listener);
        }
        return caughtUp;
    }

    synchronized void leave(Listener listener) {
        listeners.remove(listener);
    }

    /** @return false when somebody has come, who must be told what is on the way there */
    synchronized boolean skipTo(Mark next) {
        if (listeners.isEmpty()) {
            mark = next;
        }
        return listeners.isEmpty();
    }

    synchronized void tell(Page page) {
        listeners.forEach(listener -> listener.hear(page));
        mark = page.mark();
    }
}
