package org.skyledger.query.landing;

import java.util.List;
import org.skyledger.query.ogc.Collection;
import org.skyledger.query.problem.ProblemCode;
import org.skyledger.query.problem.Refused;
import org.springframework.stereotype.Component;

/** The collections that there are. */
@Component
class Catalogue {

    private final List<Collection> collections;

    Catalogue(List<Collection> collections) {
        this.collections = collections;
    }

    List<Collection> all() {
        return collections;
    }

    /** @throws Refused when there is none of that id */
    Collection named(String id) {
        return collections.stream()
                .filter(collection -> collection.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        ProblemCode.NO_SUCH_RESOURCE,
                        "there is no such collection; /collections lists those there are"));
    }
}
