package org.skyledger.query;

import org.junit.jupiter.api.BeforeEach;
import org.skyledger.sandbox.backing.Database;
import org.springframework.beans.factory.annotation.Autowired;

/** The statements that the service really sends, explained over enough rows to make a scan the worse choice. */
@QuerySlice
public abstract class PlansSlice {

    /** Of each kind. */
    protected static final int ROWS = 20_000;

    @Autowired
    protected Api api;

    @Autowired
    protected Sky sky;

    @Autowired
    private Executed executed;

    @Autowired
    private Database database;

    @BeforeEach
    void crowd() {
        sky.crowdUnlessThere(ROWS);
        executed.forget();
    }

    /** How the database would go about the last statement that contains all of this. */
    protected final String plan(String... parts) {
        return executed.plan(database, parts);
    }
}
