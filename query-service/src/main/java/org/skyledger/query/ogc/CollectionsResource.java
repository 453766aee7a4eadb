package org.skyledger.query.ogc;

import java.util.List;
import org.skyledger.query.problem.ProblemCode;
import org.skyledger.query.problem.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What collections there are. */
@RestController
@RequestMapping(path = "/collections", produces = Link.JSON)
class CollectionsResource {

    private final List<Collection> collections;

    CollectionsResource(List<Collection> collections) {
        this.collections = collections;
    }

    @GetMapping
    Collections all() {
        return new Collections(collections.stream().map(Collection::describe).toList(), List.of(Link.self(Link.JSON)));
    }

    @GetMapping("/{id}")
    Collection.Description one(@PathVariable String id) {
        return collections.stream()
                .filter(collection -> collection.id().equals(id))
                .findFirst()
                .map(Collection::describe)
                .orElseThrow(() -> new Refused(
                        ProblemCode.NO_SUCH_RESOURCE,
                        "there is no such collection; /collections lists those there are"));
    }

    record Collections(List<Collection.Description> collections, List<Link> links) {}
}
