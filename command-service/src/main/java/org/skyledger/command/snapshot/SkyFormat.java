package org.skyledger.command.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.skyledger.command.airspace.AirspaceCopy;
import org.skyledger.command.airspace.AirspaceCopy.Entities;
import org.skyledger.command.airspace.Sequences;

/** An airspace as chunks of bytes, each of which can be read alone. */
final class SkyFormat {

    /** To be raised when states come to mean something else though their types look the same: old snapshots are ignored. */
    private static final int VERSION = 1;

    private static final int CHUNK = 8 << 20;
    private static final String SEQUENCES = "sequences";

    private final Map<String, Shape> shapes = new HashMap<>();
    private final String fingerprint;

    SkyFormat(SortedMap<String, Class<?>> kinds) {
        var all = new Shapes();
        var description = new StringBuilder("version " + VERSION);
        kinds.forEach((layer, states) -> {
            var shape = all.of(states);
            shapes.put(layer, shape);
            description.append('\n').append(layer).append(": ").append(shape.description());
        });
        fingerprint = Digests.of(description.toString()).hex();
    }

    /** Another one whenever anything that the bytes depend on has changed. */
    String fingerprint() {
        return fingerprint;
    }

    void write(AirspaceCopy copy, Consumer<byte[]> chunks) {
        copy.entities().forEach(entities -> write(entities, chunks));
        write(copy.sequences(), chunks);
    }

    private void write(Entities entities, Consumer<byte[]> chunks) {
        var shape = shape(entities.layer());
        var chunk = new Chunk(entities.layer(), chunks);
        for (int i = 0; i < entities.ids().size(); i++) {
            var out = chunk.out();
            Shape.UUID.writer().write(entities.ids().get(i), out);
            shape.writer().write(entities.states().get(i), out);
        }
        chunk.end();
    }

    private static void write(Sequences sequences, Consumer<byte[]> chunks) {
        var chunk = new Chunk(SEQUENCES, chunks);
        sequences.forEach((entity, sequence) -> {
            var out = chunk.out();
            Shape.UUID.writer().write(entity, out);
            out.number(sequence);
        });
        chunk.end();
    }

    /** Begins a new chunk between two entries when one is full. */
    private static final class Chunk {

        private final String name;
        private final Consumer<byte[]> full;
        private Sink sink = new Sink();

        Chunk(String name, Consumer<byte[]> full) {
            this.name = name;
            this.full = full;
            sink.text(name);
        }

        /** For one whole entry: only between two of them may a chunk end. */
        Sink out() {
            if (sink.size() > CHUNK) {
                end();
                sink = new Sink();
                sink.text(name);
            }
            return sink;
        }

        void end() {
            full.accept(sink.bytes());
        }
    }

    /** What a chunk holds: it takes sequences itself, and gives the entities, if it is of such. */
    List<Entities> read(byte[] chunk, Sequences sequences) {
        var in = new Source(chunk);
        var layer = in.text();
        if (layer.equals(SEQUENCES)) {
            while (!in.isAtEnd()) {
                sequences.put(new UUID(in.bits(), in.bits()), (int) in.number());
            }
            return List.of();
        }
        var shape = shape(layer);
        var ids = new ArrayList<UUID>();
        var states = new ArrayList<Object>();
        while (!in.isAtEnd()) {
            ids.add(new UUID(in.bits(), in.bits()));
            states.add(shape.reader().read(in));
        }
        return List.of(new Entities(layer, ids, states));
    }

    private Shape shape(String layer) {
        var shape = shapes.get(layer);
        if (shape == null) {
            throw new IllegalStateException("there is no layer " + layer);
        }
        return shape;
    }
}
