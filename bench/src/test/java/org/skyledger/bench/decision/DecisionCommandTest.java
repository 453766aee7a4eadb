package org.skyledger.bench.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DecisionCommandTest {

    @Test
    void names_figures_as_all_benchmarks_do() {
        assertThat(DecisionCommand.name("Relevance.toAThousand")).isEqualTo("relevance_to_a_thousand");
        assertThat(DecisionCommand.name("Recording.hash")).isEqualTo("recording_hash");
    }
}
