package org.skyledger.query.export;

import java.io.IOException;
import java.util.Map;
import org.skyledger.query.ogc.Feature;

/** Writes a file of items: what stands before them, each of them, and what stands behind them. */
interface ItemWriter {

    void begin() throws IOException;

    void write(Feature<Map<String, Object>> item) throws IOException;

    /** @param count how many items were written */
    void end(long count) throws IOException;
}
