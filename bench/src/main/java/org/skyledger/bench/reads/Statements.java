package org.skyledger.bench.reads;

/** The questions as SQL, without a service: what query-service cannot be faster than. */
final class Statements {

    /** What a feature says; its geometry as bytes, which is the shortest that the database has it. */
    private static final String COLUMNS = """
            select entity, manager, uss_base_url, lower(effective), upper(effective), lower_altitude_meters,
                upper_altitude_meters, geometry::bytea, state, version, position
            """;

    private static final String VERSION = COLUMNS + "from view.intent_version ";

    private static final String BOX = "ST_MakeEnvelope(?, ?, ?, ?, 4326)";

    /** With how many match, and one row more than a page holds, as its answer has it. */
    static final String PAGE = COLUMNS + ", count(*) over () from view.intent_version "
            + "where recorded @> ?::timestamptz and ST_Intersects(geometry, " + BOX + ") order by entity limit 101";

    static final String CITY = PAGE.replace("limit 101", "limit 1000");

    static final String BY_ID = VERSION + "where entity = ? and recorded @> ?::timestamptz";

    static final String CELL = """
            select entity, state, manager, lower(effective), upper(effective), lower_altitude_meters,
                upper_altitude_meters, position
            from view.intent_version
            where recorded @> ?::timestamptz and geometry && ST_MakeEnvelope(?, ?, ?, ?, 4326)
                and cells @> to_jsonb(?::text)
            """;

    /** With what a tile says of an intent, and no more features than a tile holds. */
    static final String TILE = """
            select ST_AsMVT(shape, 'operational-intents', 4096, 'outline')
            from (
                select entity::text as id, version, state, manager, position,
                    lower(effective)::text as time_start, upper(effective)::text as time_end, lower_altitude_meters,
                    upper_altitude_meters,
                    ST_AsMVTGeom(ST_Transform(geometry, 3857), ST_TileEnvelope(?, ?, ?), 4096, 64) as outline
                from view.intent_version
                where recorded @> ?::timestamptz and geometry && ST_MakeEnvelope(?, ?, ?, ?, 4326)
                limit 5001) as shape
            """;

    static final String EXPORT = VERSION + "where recorded @> ?::timestamptz";

    private Statements() {}
}
