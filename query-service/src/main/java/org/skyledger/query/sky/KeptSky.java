package org.skyledger.query.sky;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.skyledger.query.cache.Cache;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The sky of a cell as projections keep it in Redis. */
@Component
class KeptSky {

    private static final RedisScript<List<List<byte[]>>> CELL = script();

    private final Cache cache;
    private final ObjectReader entries;

    KeptSky(Cache cache, JsonMapper json) {
        this.cache = cache;
        this.entries = json.readerFor(Entry.class)
                .with(
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
    }

    /** As projections write it. */
    record Entry(
            UUID id,
            String state,
            String manager,
            double lowerMeters,
            double upperMeters,
            Instant start,
            Instant end,
            long position) {

        SkyIntent intent() {
            // The view has no more of the second either.
            return new SkyIntent(
                    id,
                    state,
                    manager,
                    start.truncatedTo(ChronoUnit.MICROS),
                    end.truncatedTo(ChronoUnit.MICROS),
                    lowerMeters,
                    upperMeters,
                    position);
        }
    }

    /**
     * What Redis holds, if it makes sense and is as new as asked for.
     *
     * @param least the position that each partition must have reached
     */
    Optional<CellSky> find(Cell cell, Map<Integer, Long> least) {
        return cache.ask(redis -> redis.execute(CELL, List.of("sky:progress", "sky:cell:" + cell.token())))
                .flatMap(found -> read(found, least));
    }

    private Optional<CellSky> read(List<List<byte[]>> found, Map<Integer, Long> least) {
        try {
            if (found.size() != 2) {
                return Optional.empty();
            }
            var progress = new HashMap<Integer, Long>();
            var pairs = found.getFirst();
            for (int i = 0; i < pairs.size(); i += 2) {
                progress.put(Integer.valueOf(text(pairs.get(i))), Long.valueOf(text(pairs.get(i + 1))));
            }
            boolean isNew = least.entrySet().stream()
                    .allMatch(floor -> progress.getOrDefault(floor.getKey(), -1L) >= floor.getValue());
            return isNew ? Optional.of(sky(progress, found.getLast())) : Optional.empty();
        } catch (JacksonException | IllegalArgumentException | ClassCastException _) {
            // Somebody else has written there.
            return Optional.empty();
        }
    }

    private CellSky sky(Map<Integer, Long> progress, List<byte[]> pairs) {
        var intents = new ArrayList<SkyIntent>();
        for (int i = 1; i < pairs.size(); i += 2) {
            Entry entry = entries.readValue(pairs.get(i));
            if (entry == null || !entry.id.toString().equals(text(pairs.get(i - 1)))) {
                throw new IllegalArgumentException("what a cell says of an intent is about another");
            }
            intents.add(entry.intent());
        }
        long position = progress.values().stream().min(Long::compare).orElse(0L);
        return new CellSky(position, intents);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** As a text: of a script that is a resource, each call would ask the archive whether it has changed. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static RedisScript<List<List<byte[]>>> script() {
        try {
            var file = new ClassPathResource("cell.lua", KeptSky.class);
            return (RedisScript) RedisScript.of(file.getContentAsString(StandardCharsets.UTF_8), List.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
