package org.skyledger.query.landing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.ogc.Collection;
import org.skyledger.query.ogc.CollectionLinks;
import org.skyledger.query.ogc.Link;
import org.skyledger.query.tag.Tagged;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What collections there are. */
@Tagged
@RestController
@RequestMapping(
        path = "/collections",
        produces = {Link.JSON, Link.HTML})
class CollectionsResource {

    private final Catalogue catalogue;
    private final ExtentQueries extents;
    private final List<CollectionLinks> more;

    CollectionsResource(Catalogue catalogue, ExtentQueries extents, List<CollectionLinks> more) {
        this.catalogue = catalogue;
        this.extents = extents;
        this.more = more;
    }

    /** Those whose items the request may read: a list leads clients, and none should be led to a 401. */
    @GetMapping
    ResponseEntity<Collections> all(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String token) {
        var readable = catalogue.all().stream()
                .filter(collection -> !collection.personal() || token != null)
                .map(this::describe)
                .toList();
        return ResponseEntity.ok()
                .varyBy(HttpHeaders.AUTHORIZATION)
                .body(new Collections(readable, List.of(Link.self(Link.JSON), Link.page())));
    }

    @GetMapping("/{collectionId}")
    Description one(@PathVariable String collectionId) {
        return describe(catalogue.named(collectionId));
    }

    private Description describe(Collection collection) {
        // Where the subscriptions of all lie, nobody is told.
        var extent = collection.personal() ? Extent.EVERYWHERE : extents.of(collection);
        return Description.of(
                collection,
                extent,
                more.stream().flatMap(links -> links.of(collection).stream()).toList());
    }

    record Collections(List<Description> collections, List<Link> links) {}
}
