package org.skyledger.projection.sky;

import java.util.List;
import java.util.UUID;
import org.skyledger.projection.stream.Standing;

/** What {@code fold.lua} does in one step; numbers that could outgrow a double travel as text. */
record SkyBatch(List<Step> steps, List<Change> changes) {

    /** The partition goes from one position to another, and on from an offset. */
    record Step(String partition, String before, String after, String offset) {

        static Step of(int partition, Standing before, Standing after) {
            return new Step(
                    Integer.toString(partition),
                    Long.toString(before.position()),
                    Long.toString(after.position()),
                    Long.toString(after.offset()));
        }
    }

    /**
     * An intent stands in these cells from now on, or in none.
     *
     * @param state its state's label
     * @param entry what each of the cells says about it
     */
    record Change(UUID id, String position, String state, List<String> cells, String entry) {}
}
