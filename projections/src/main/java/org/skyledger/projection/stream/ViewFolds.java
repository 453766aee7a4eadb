package org.skyledger.projection.stream;

import io.micrometer.core.instrument.MeterRegistry;
import org.skyledger.events.DomainEvent;
import tools.jackson.databind.json.JsonMapper;

/** Makes the folds of the views in one place. */
public final class ViewFolds {

    private final Place place;
    private final JsonMapper json;
    private final MeterRegistry meters;

    public ViewFolds(Place place, JsonMapper json, MeterRegistry meters) {
        this.place = place;
        this.json = json;
        this.meters = meters;
    }

    public <E extends DomainEvent> ViewFold<E> of(ViewKind<E> kind) {
        return of(kind.name(), kind.feature(), kind.projector(place, json));
    }

    /** @param view the name under which progress is kept and reported */
    public <E extends DomainEvent> ViewFold<E> of(String view, Class<E> feature, Projector<E> projector) {
        return of(view, new Decoder<>(json, feature), projector);
    }

    /** @param view the name under which progress is kept and reported */
    public <E extends DomainEvent> ViewFold<E> of(String view, Decoder<E> decoder, Projector<E> projector) {
        return new ViewFold<>(
                view,
                decoder,
                projector,
                new ProgressRows(place.jdbc(), place.schema(), view),
                new ParkedRows(place.jdbc(), place.schema(), json, view),
                place.transaction(),
                new FoldReport(meters, view));
    }
}
