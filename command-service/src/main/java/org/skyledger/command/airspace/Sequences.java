package org.skyledger.command.airspace;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * The sequence of each entity's last event, also of those that ended. There are more of them with every flight, so they
 * are kept in plain arrays: 20 bytes a place, copied in milliseconds, and nothing for the garbage collector to follow.
 */
public final class Sequences {

    static final int NONE = -1;

    /** What a place in the array counts from, so that a fresh array is an empty table. */
    private static final int ABOVE_EMPTY = 2;

    private static final int SMALLEST = 1 << 10;

    /** Ids are chosen by clients, who must not know which of them share a place. It decides nothing else. */
    private static final long SALT = new SecureRandom().nextLong();

    private long[] ids;
    private int[] values;
    private int used;

    /** Takes an entity and its sequence. */
    @FunctionalInterface
    public interface Taker {
        void take(UUID entity, int sequence);
    }

    public Sequences() {
        this(new long[2 * SMALLEST], new int[SMALLEST], 0);
    }

    private Sequences(long[] ids, int[] values, int used) {
        this.ids = ids;
        this.values = values;
        this.used = used;
    }

    int of(UUID entity) {
        int value = values[place(entity.getMostSignificantBits(), entity.getLeastSignificantBits())];
        return value == 0 ? NONE : value - ABOVE_EMPTY;
    }

    public void put(UUID entity, int sequence) {
        if (4L * used >= 3L * values.length) {
            grow();
        }
        put(entity.getMostSignificantBits(), entity.getLeastSignificantBits(), sequence + ABOVE_EMPTY);
    }

    private void put(long high, long low, int value) {
        int place = place(high, low);
        if (values[place] == 0) {
            used++;
            ids[2 * place] = high;
            ids[2 * place + 1] = low;
        }
        values[place] = value;
    }

    private void grow() {
        var oldIds = ids;
        var oldValues = values;
        ids = new long[2 * oldIds.length];
        values = new int[2 * oldValues.length];
        used = 0;
        for (int i = 0; i < oldValues.length; i++) {
            if (oldValues[i] > 1) {
                put(oldIds[2 * i], oldIds[2 * i + 1], oldValues[i]);
            }
        }
    }

    /** Where the entity is, or would be. */
    private int place(long high, long low) {
        int mask = values.length - 1;
        int place = (int) mix(mix(high ^ SALT) ^ low) & mask;
        while (values[place] != 0 && (ids[2 * place] != high || ids[2 * place + 1] != low)) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 32)) * 0x9E3779B97F4A7C15L;
        return (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L >>> 17;
    }

    Sequences copy() {
        return new Sequences(ids.clone(), values.clone(), used);
    }

    public void forEach(Taker taker) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] > 1) {
                taker.take(new UUID(ids[2 * i], ids[2 * i + 1]), values[i] - ABOVE_EMPTY);
            }
        }
    }
}
