package org.skyledger.sandbox.demo.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChecklistTest {

    private final Checklist<Integer, String> checklist =
            new Checklist<>("view", new HashMap<>(Map.of(1, "Accepted", 2, "Activated")));

    @Test
    void the_same_in_any_order_agrees() {
        checklist.found(2, "Activated");
        checklist.found(1, "Accepted");
        assertThat(checklist.finish()).isEqualTo(new Comparison("view", 2, 0, List.of(), null));
    }

    @Test
    void finds_what_is_otherwise() {
        checklist.found(1, "Accepted");
        checklist.found(2, "Contingent");
        assertThat(checklist.finish().first()).containsExactly("2 is Contingent, not Activated");
    }

    @Test
    void finds_what_is_missing() {
        checklist.found(1, "Accepted");
        assertThat(checklist.finish().first()).containsExactly("2 is missing: Activated");
    }

    @Test
    void finds_what_should_not_be_there_and_what_is_there_twice() {
        checklist.found(1, "Accepted");
        checklist.found(2, "Activated");
        checklist.found(2, "Activated");
        checklist.found(3, "Accepted");
        assertThat(checklist.finish().first())
                .containsExactly("2 should not be there: Activated", "3 should not be there: Accepted");
    }

    @Test
    void counts_all_disagreements_and_names_the_first() {
        for (int i = 10; i < 30; i++) {
            checklist.found(i, "Accepted");
        }
        var result = checklist.finish();
        assertThat(result.disagreements()).isEqualTo(22);
        assertThat(result.first()).hasSize(5);
        assertThat(result.report()).startsWith("view       2 compared, 22 DISAGREE");
    }
}
