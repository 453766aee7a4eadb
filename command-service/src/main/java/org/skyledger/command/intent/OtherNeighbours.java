package org.skyledger.command.intent;

import org.skyledger.command.decision.Rejection;

/** The key in a record was shown for other neighbours than the records before it give: it cannot be read. */
record OtherNeighbours(String recorded, int neighbours) implements Rejection {

    @Override
    public String message() {
        return "the key " + recorded + " was not shown for the " + neighbours + " neighbours that there are";
    }
}
