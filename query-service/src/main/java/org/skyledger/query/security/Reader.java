package org.skyledger.query.security;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import org.skyledger.query.problem.ProblemCode;
import org.skyledger.query.problem.Refused;

/** A USS that has shown a valid token. */
public final class Reader {

    private final String name;
    private final Set<String> scopes;
    private final Instant until;

    Reader(String name, Set<String> scopes, Instant until) {
        this.name = name;
        this.scopes = Set.copyOf(scopes);
        this.until = until;
    }

    /** When the token expires: an answer that takes longer must end then. */
    public Instant until() {
        return until;
    }

    /** The USS's name, whatever it may do. */
    public String name() {
        return name;
    }

    /**
     * The USS's name, under which it manages what is its own.
     *
     * @param sufficient scopes of which the token needs one
     * @throws Refused when it has none of them
     */
    public String nameWithAny(Set<String> sufficient) {
        if (Collections.disjoint(scopes, sufficient)) {
            throw new Refused(
                    ProblemCode.SCOPE_MISSING,
                    "the token needs the scope "
                            + String.join(" or ", sufficient.stream().sorted().toList()));
        }
        return name;
    }
}
