package org.skyledger.query.item;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How many items match, exactly or not at all. A few pages' worth are counted as the page is read. More are counted once,
 * with the first page, and cursors carry the number on; up to {@link #MOST}, and for no longer than a second, since a page
 * must not wait for what it only mentions. What was recorded up to a moment stays as it is, so the count needs
 * not share the page's snapshot, and a count that is given up takes nothing else down.
 */
@Component
class Counts {

    static final int MOST = 10_000;
    private static final int PATIENCE_SECONDS = 1;

    private final ItemQueries queries;
    private final TransactionTemplate transaction;

    Counts(ItemQueries queries, PlatformTransactionManager transactions) {
        this.queries = queries;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.transaction.setTimeout(PATIENCE_SECONDS);
    }

    /** Null when there are more than {@link #MOST}, or when they cannot be counted in time. */
    @Nullable
    Integer count(ItemKind<?, ?> kind, Seen seen, Filter filter) {
        try {
            long matched = transaction.execute(_ -> queries.count(kind, seen, filter, MOST + 1L));
            return matched > MOST ? null : Math.toIntExact(matched);
        } catch (DataAccessException | TransactionException _) {
            return null;
        }
    }
}
