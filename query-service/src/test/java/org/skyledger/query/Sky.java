package org.skyledger.query;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skyledger.sandbox.backing.Database;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Writes the view as projections do, in its role: one event per position, each a minute after the one before, and the
 * progress along with it.
 */
public final class Sky {

    public static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

    private static final int PARTITIONS = 6;
    private static final List<String> VIEWS = List.of("intents", "constraints", "subscriptions");

    private final JdbcClient view;
    private final JdbcClient owner;
    private final Redis redis;
    private long head;
    private int crowd;

    Sky(Database database, Redis redis) {
        this.redis = redis;
        view = as("skyledger_projection", database);
        owner = as("skyledger_view_owner", database);
    }

    /** When the ledger takes a position. */
    public static Instant time(long position) {
        return START.plus(Duration.ofMinutes(position));
    }

    public void clear() {
        for (var table : List.of("intent_version", "constraint_version", "subscription_version", "progress")) {
            view.sql("delete from view." + table).update();
        }
        redis.flush();
        head = 0;
        crowd = 0;
    }

    /** Makes it as if nothing had ever stood: a cleared table's indexes still know where things were. */
    public void truncate() {
        owner.sql("truncate view.intent_version, view.constraint_version, view.subscription_version")
                .update();
        clear();
    }

    /** Has Redis hold what the view holds, as far as it is folded. */
    public void keep() {
        redis.flush();
        var steps = IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> """
                        {"partition":"%d","before":"0","after":"%d","offset":"1"}""".formatted(partition, head))
                .collect(Collectors.joining(","));
        var changes = view.sql("""
                        select json_build_object('id', entity, 'position', position::text, 'state', state, 'cells', cells,
                            'entry', json_build_object('id', entity, 'state', state, 'manager', manager,
                                'lowerMeters', lower_altitude_meters, 'upperMeters', upper_altitude_meters,
                                'start', to_char(lower(effective) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                                'end', to_char(upper(effective) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'position', position)::text)
                        from view.intent_version where upper_inf(recorded)
                        """).query(String.class).list();
        redis.fold("{\"steps\":[%s],\"changes\":[%s]}".formatted(steps, String.join(",", changes)));
    }

    /** The position of the last event. */
    public long head() {
        return head;
    }

    /** Says that a partition of the view of intents has been folded up to a position. */
    public void fold(int partition, long position) {
        fold("intents", partition, position);
    }

    /** Says that all of a view has been folded up to a position. */
    public void fold(String name, long position) {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            fold(name, partition, position);
        }
    }

    /** Says that everything has been folded up to a position. */
    public void fold(long position) {
        VIEWS.forEach(name -> fold(name, position));
    }

    /** Says that what a view tells of the past is no longer what it told before, as a rebuild does. */
    public void renew(String name) {
        view.sql("update view.progress set generation = nextval('view.generation') where view = :view")
                .param("view", name)
                .update();
    }

    private void fold(String name, int partition, long position) {
        view.sql("""
                        insert into view.progress values (:view, :partition, :position, :recordedAt)
                        on conflict (view, partition)
                        do update set position = excluded.position, recorded_at = excluded.recorded_at
                        """)
                .param("view", name)
                .param("partition", partition)
                .param("position", position)
                .param("recordedAt", at(time(position)))
                .update();
    }

    /** Strews as many of each kind over the globe and the year, and lets the planner know. */
    public void crowd(int many) {
        strew(constraint(), many);
        strew(subscription(), many);
        crowdOfIntents(many);
        crowd = many;
    }

    /** The same, without constraints and subscriptions. */
    public void crowdOfIntents(int many) {
        strew(intent(), many);
        head = many;
        fold(head);
    }

    /** A crowd of all kinds and nothing else, made once for all tests that merely look at it. */
    public void crowdUnlessThere(int many) {
        redis.flush();
        if (crowd != many) {
            truncate();
            crowd(many);
        }
    }

    private void strew(Item like, int many) {
        crowd = 0;
        view.sql("""
                        insert into view.%s
                            (entity, position, version, manager, uss_base_url, recorded, effective, geometry,
                             lower_altitude_meters, upper_altitude_meters, volumes%s)
                        select gen_random_uuid(), n, :version, 'uss' || n %% 10, 'https://uss.example',
                               tstzrange(:start, null), tstzrange(noon, noon + interval '1 hour', '[]'),
                               st_multi(st_makeenvelope(west, south, west + 0.05, south + 0.05, 4326)), 100, 200, '[]'
                               %s
                        from generate_series(1, :many) n,
                             lateral (select n * 0.618034 %% 359 - 180 west, n * 0.414214 %% 170 - 85 south,
                                             cast(:start as timestamptz) + n %% 365 * interval '1 day' noon) place
                        """.formatted(like.table, like.listed(", "), like.listed(", :")))
                .param("start", at(START))
                .param("many", many)
                .param("version", like.versions.apply(1))
                .params(like.own)
                .update();
        owner.sql("analyze view." + like.table).update();
    }

    /** An intent near Zurich that nobody has filed yet. */
    public Item intent() {
        return new Item("intent_version", version -> version).with("state", "Accepted");
    }

    /** A constraint near Zurich that nobody has published yet. */
    public Item constraint() {
        return new Item("constraint_version", version -> version);
    }

    /** A subscription near Zurich that nobody has made yet. */
    public Item subscription() {
        return new Item("subscription_version", version -> "version-" + version)
                .with("notify_for_operational_intents", true)
                .with("notify_for_constraints", false)
                .with("implicit", true);
    }

    /** What the database says to a query of one text. */
    public String asked(String query) {
        return owner.sql(query).query(String.class).single();
    }

    /** Lets every intent's row take the service 10 ms that is not read in an order: counted, that is. */
    public void slowly(Runnable asking) {
        owner.sql("create policy writing on view.intent_version to skyledger_projection using (true)")
                .update();
        owner.sql("create policy slow on view.intent_version to skyledger_query "
                        + "using (current_query() ~ 'order by' or pg_sleep(0.01)::text is not null)")
                .update();
        owner.sql("alter table view.intent_version enable row level security").update();
        try {
            asking.run();
        } finally {
            owner.sql("alter table view.intent_version disable row level security")
                    .update();
            owner.sql("drop policy writing on view.intent_version").update();
            owner.sql("drop policy slow on view.intent_version").update();
        }
    }

    /** Makes its versions those that projections wrote before they kept who made them. */
    public void forget(Item item) {
        view.sql("""
                        update view.%s set event = null, actor = null, reason = null,
                            end_position = null, end_event = null, end_actor = null, end_reason = null
                        where entity = :id
                        """.formatted(item.table)).param("id", item.id).update();
    }

    private static JdbcClient as(String role, Database database) {
        return JdbcClient.create(new SingleConnectionDataSource(database.url(), role, role, true));
    }

    private long next() {
        head++;
        return head;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** An intent, or its like: say how it looks, then record it; what is not said stays as it was. */
    public final class Item {

        private final String table;
        private final Function<Integer, Object> versions;
        /** By column, what only this table has. */
        private final Map<String, Object> own = new TreeMap<>();

        private UUID id = UUID.randomUUID();
        private int version;
        private String manager = "uss1";
        private String outline = box(8.5, 47.3, 8.6, 47.4);
        private Instant start = Instant.parse("2020-02-01T10:00:00Z");
        private Instant end = Instant.parse("2020-02-01T11:00:00Z");
        private double lower = 400;
        private double upper = 500;
        private String event = "org.skyledger.events.Happened";
        private @Nullable String actor;
        private @Nullable String reason;

        /** @param versions how the view writes its first version, its second, and so on */
        private Item(String table, Function<Integer, Object> versions) {
            this.table = table;
            this.versions = versions;
        }

        private Item with(String column, Object value) {
            own.put(column, value);
            return this;
        }

        public UUID id() {
            return id;
        }

        public Item id(String uuid) {
            id = UUID.fromString(uuid);
            return this;
        }

        public Item state(String label) {
            return with("state", label);
        }

        /** In which S2 cells it stands. */
        public Item cells(String... tokens) {
            var json = Stream.of(tokens).map(token -> '"' + token + '"').collect(Collectors.joining(",", "[", "]"));
            return with("cells", new SqlParameterValue(Types.OTHER, json));
        }

        public Item manager(String name) {
            manager = name;
            return this;
        }

        public Item over(double west, double south, double east, double north) {
            outline = box(west, south, east, north);
            return this;
        }

        public Item outline(String multiPolygon) {
            outline = multiPolygon;
            return this;
        }

        public Item between(String from, String until) {
            start = Instant.parse(from);
            end = Instant.parse(until);
            return this;
        }

        public Item altitude(double lowerMeters, double upperMeters) {
            lower = lowerMeters;
            upper = upperMeters;
            return this;
        }

        /** Which event comes next, who causes it, and why. */
        public Item because(String type, String who, @Nullable String why) {
            event = type;
            actor = who;
            reason = why;
            return this;
        }

        /** Records it as it now looks, and folds everything up to there. */
        public Item record() {
            write();
            fold(head);
            return this;
        }

        /** Records it as it now looks, and folds no partition. */
        public Item write() {
            writeAt(next());
            return this;
        }

        /** Writes its next version as the event at that position makes it. */
        public void writeAt(long position) {
            closeAt(position);
            version++;
            view.sql("""
                            insert into view.%s
                                (entity, position, event, actor, reason, version, manager, uss_base_url, recorded,
                                 effective, geometry, lower_altitude_meters, upper_altitude_meters, volumes%s)
                            values (:id, :position, :event, :actor, :reason, :version, :manager, :url,
                                    tstzrange(:recordedAt, null),
                                    tstzrange(:start, :end, '[]'), st_geomfromtext(:outline, 4326), :lower, :upper, '[]'%s)
                            """.formatted(table, listed(", "), listed(", :")))
                    .param("id", id)
                    .param("position", position)
                    .param("event", event)
                    .param("actor", actor == null ? manager : actor)
                    .param("reason", reason)
                    .param("version", versions.apply(version))
                    .params(own)
                    .param("manager", manager)
                    .param("url", "https://" + manager + ".example/utm")
                    .param("recordedAt", at(time(position)))
                    .param("start", at(start))
                    .param("end", at(end))
                    .param("outline", outline)
                    .param("lower", lower)
                    .param("upper", upper)
                    .update();
        }

        private String listed(String before) {
            return own.keySet().stream().map(before::concat).collect(Collectors.joining());
        }

        /** Takes it out of the sky. */
        public void end() {
            closeAt(next());
            fold(head);
        }

        /** Closes its last version, as an event at that position does. */
        public void closeAt(long position) {
            crowd = 0;
            view.sql("""
                            update view.%s set recorded = tstzrange(lower(recorded), :until),
                                end_position = :position, end_event = :event, end_actor = :actor, end_reason = :reason
                            where entity = :id and upper_inf(recorded)
                            """.formatted(table))
                    .param("until", at(time(position)))
                    .param("position", position)
                    .param("event", event)
                    .param("actor", actor == null ? manager : actor)
                    .param("reason", reason)
                    .param("id", id)
                    .update();
        }

        private static String box(double west, double south, double east, double north) {
            return "MULTIPOLYGON(((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s)))"
                    .formatted(west, south, east, north);
        }
    }
}
