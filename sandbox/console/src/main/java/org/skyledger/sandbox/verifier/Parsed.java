package org.skyledger.sandbox.verifier;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skyledger.sandbox.verifier.Chunks.Chunk;

/**
 * Lines up to the first that cannot be read.
 *
 * @param fault of the line behind them; null when there is none
 */
record Parsed(List<Line> lines, @Nullable String fault) {

    /** @param chunk is written over */
    static Parsed of(Chunk chunk) {
        var lines = new ArrayList<Line>();
        var reader = new LineReader(chunk);
        try {
            while (reader.hasMore()) {
                lines.add(reader.next());
            }
            return new Parsed(lines, null);
        } catch (RuntimeException e) {
            // Whatever somebody may have written there.
            return new Parsed(lines, String.valueOf(e.getMessage()));
        }
    }
}
