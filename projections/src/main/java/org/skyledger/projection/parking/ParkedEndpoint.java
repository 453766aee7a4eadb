package org.skyledger.projection.parking;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skyledger.projection.stream.ViewFold;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;

/** {@code /actuator/parked}: GET lists what is parked, POST to a view's name folds of it what can be folded by now. */
@WebEndpoint(id = "parked")
final class ParkedEndpoint {

    private final Map<String, ViewFold<?>> folds;
    private final ParkedQueries parked;

    ParkedEndpoint(List<ViewFold<?>> folds, ParkedQueries parked) {
        this.folds = folds.stream().collect(toMap(ViewFold::name, fold -> fold));
        this.parked = parked;
    }

    /**
     * @param counts of all that is parked, by view
     * @param records those that have waited longest
     */
    record Listing(Map<String, Long> counts, List<Parked> records) {}

    /**
     * @param folded how many events
     * @param left what of the view, or of the one entity, is still parked
     */
    record Retried(int folded, List<Parked> left) {}

    record Refusal(String message) {}

    @ReadOperation
    public Listing list() {
        var counts = folds.values().stream().collect(toMap(ViewFold::name, ViewFold::parked));
        return new Listing(counts, parked.first(null, null));
    }

    /** @param entity all of them, unless given */
    @WriteOperation
    public WebEndpointResponse<Object> retry(@Selector String view, @Nullable UUID entity) {
        var fold = folds.get(view);
        if (fold == null) {
            var known = folds.keySet().stream().sorted().toList();
            return new WebEndpointResponse<>(
                    new Refusal("no view that parks records is called \"" + view + "\", only " + known),
                    WebEndpointResponse.STATUS_NOT_FOUND);
        }
        int folded = entity == null ? fold.retry().all() : fold.retry().of(entity);
        return new WebEndpointResponse<>(new Retried(folded, parked.first(view, entity)));
    }
}
