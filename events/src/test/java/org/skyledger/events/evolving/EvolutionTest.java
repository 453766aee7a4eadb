package org.skyledger.events.evolving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skyledger.events.Evolution;
import org.skyledger.events.TestJson;
import org.skyledger.events.Upcaster;

class EvolutionTest {

    private static final String ENTITY = "\"entity\": \"5a1f0c7e-3b52-4c6e-9a41-7d2f8e6b9c10\"";
    private static final String NAME = Renamed.class.getName();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1 | "owner": "uss1", "reason": "wind"
        2 | "manager": "uss1", "reason": "wind"
        3 | "manager": "uss1", "reasons": ["wind"]
        """)
    void reads_every_revision_as_if_it_were_the_last(int revision, String members) {
        assertThat(Renamed.EVOLUTION.read(NAME, revision, "{" + ENTITY + ", " + members + "}", TestJson.READER))
                .isEqualTo(
                        new Renamed(UUID.fromString("5a1f0c7e-3b52-4c6e-9a41-7d2f8e6b9c10"), "uss1", List.of("wind")));
    }

    @Test
    void refuses_what_a_newer_version_wrote() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Renamed.EVOLUTION.read(NAME, 4, "{}", TestJson.READER))
                .withMessageContaining("revision 4 of " + NAME + " is unknown");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Renamed.EVOLUTION.read("an.Event", 1, "{}", TestJson.READER))
                .withMessageContaining("an.Event");
    }

    @Test
    void has_an_upcaster_from_every_old_revision_and_no_other() {
        assertRefused("no upcaster leads on from revision 2", Renamed.TO_2);
        assertRefused("no upcaster leads on from revision 1", Renamed.TO_3);
        assertRefused("two upcasters lead on from revision 1", Renamed.TO_2, Renamed.TO_2, Renamed.TO_3);
        assertRefused("nothing to upcast at revision 3", new Upcaster(NAME, 3, tree -> tree));
        assertRefused("nothing to upcast at revision 1 of an.Event", new Upcaster("an.Event", 1, tree -> tree));
    }

    private static void assertRefused(String why, Upcaster... upcasters) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Evolution(Stream.of(Renamed.class), List.of(upcasters)))
                .withMessageContaining(why);
    }
}
