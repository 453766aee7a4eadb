package org.skyledger.projection.stream;

import org.springframework.dao.OptimisticLockingFailureException;

/** Another consumer folded the same partition meanwhile: nothing of this batch may be kept. */
final class ProgressMoved extends OptimisticLockingFailureException {

    private static final long serialVersionUID = 1;

    ProgressMoved(String view) {
        super("another consumer has moved the view \"" + view + "\" on");
    }
}
