package org.skyledger.sandbox.demo.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skyledger.sandbox.demo.check.Rows.A;
import static org.skyledger.sandbox.demo.check.Rows.B;
import static org.skyledger.sandbox.demo.check.Rows.activated;
import static org.skyledger.sandbox.demo.check.Rows.ended;
import static org.skyledger.sandbox.demo.check.Rows.planned;

import org.junit.jupiter.api.Test;
import org.skyledger.sandbox.demo.check.Cells.Place;

class CellsTest {

    private static final String JSON = """
            {"id": "00000000-0000-0001-0000-000000000001", "state": "Activated", "manager": "uss1",
             "lowerMeters": 450.0, "upperMeters": 500.0, "start": "2026-03-04T06:06:07.0000001Z",
             "end": "2026-03-04T07:06:07Z", "position": 3}""";

    private final VersionFold intents = new VersionFold();

    {
        Rows.of(planned(A), planned(B), activated(A), ended(B)).forEach(intents::accept);
    }

    @Test
    void the_ledger_gives_each_cell_what_stands_in_it() {
        assertThat(Cells.of(intents))
                .containsOnlyKeys(new Place("47900c", A.toString()), new Place("479014", A.toString()))
                .containsValue(Entry.parse(JSON));
    }

    @Test
    void an_entry_that_redis_has_otherwise_is_not_the_same() {
        assertThat(Cells.of(intents)).doesNotContainValue(Entry.parse(JSON.replace("Activated", "Accepted")));
    }
}
