package org.skyledger.query.history;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.freshness.AsOf;
import org.skyledger.query.freshness.Snapshots;
import org.skyledger.query.item.EntityId;
import org.skyledger.query.item.ItemKind;
import org.skyledger.query.item.ManagerName;
import org.skyledger.query.ogc.Limit;
import org.skyledger.query.ogc.Link;
import org.skyledger.query.problem.ProblemCode;
import org.skyledger.query.problem.Refused;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/** Answers what an entity was, one version after another. */
@Component
public class Histories {

    private final Snapshots snapshots;
    private final HistoryQueries queries;
    private final Clock clock;

    Histories(Snapshots snapshots, HistoryQueries queries, Clock clock) {
        this.snapshots = snapshots;
        this.queries = queries;
        this.clock = clock;
    }

    /**
     * @param owner whose versions alone are shown, or null for everybody's
     * @throws Refused when there never was such an item
     */
    public <V, P> ResponseEntity<Versions<P>> versions(
            ItemKind<V, P> kind,
            ServletWebRequest exchange,
            @Nullable ManagerName owner,
            String id,
            @Nullable AsOf asOf,
            After after,
            Limit limit) {
        return snapshots.read(kind.view(), exchange, watermark -> {
            var moment = watermark.moment(asOf, null, clock.instant());
            var entity = EntityId.of(id).orElseThrow(() -> noSuchItem(kind, id));
            var found = queries.recorded(kind, entity, moment.recordedAt(), owner, after.position(), limit.items() + 1);
            if (found.isEmpty() && after.position() == 0) {
                throw noSuchItem(kind, id);
            }
            var page = found.stream().limit(limit.items()).toList();
            var links = new ArrayList<>(
                    List.of(Link.self(Link.JSON), Link.page(), kind.collection().link()));
            if (found.size() > page.size()) {
                links.add(Link.after(page.getLast().position()));
            }
            var answer = kind.collection().personal()
                    ? ResponseEntity.ok().cacheControl(CacheControl.noStore())
                    : moment.answer();
            return answer.body(new Versions<>(entity, page.size(), links, versions(kind, entity, page)));
        });
    }

    private <V, P> List<Version<P>> versions(ItemKind<V, P> kind, UUID entity, List<Recorded> recorded) {
        if (recorded.isEmpty()) {
            return List.of();
        }
        var versions = queries.versions(
                kind.versions(),
                entity,
                recorded.stream().map(Recorded::position).toList());
        return IntStream.range(0, recorded.size())
                .mapToObj(i -> version(
                        recorded.get(i), kind.feature().apply(versions.get(i)).properties()))
                .toList();
    }

    private static <P> Version<P> version(Recorded recorded, P properties) {
        return new Version<>(recorded.cause(), recorded.from(), recorded.until(), recorded.endedBy(), properties);
    }

    private static Refused noSuchItem(ItemKind<?, ?> kind, String id) {
        return new Refused(
                ProblemCode.NO_SUCH_ITEM,
                "no item \"" + id + "\" has ever stood in " + kind.collection().id() + ", as far as was known then");
    }
}
