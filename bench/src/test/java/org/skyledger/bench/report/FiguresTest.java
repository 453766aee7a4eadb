package org.skyledger.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void are_one_line_of_json_in_their_order() {
        var figures = new Figures("dss");
        figures.put("writes", 123_456L);
        figures.put("writes_per_s", 5_432.19);
        figures.put("ratio", 0.412345);
        assertThat(figures.line())
                .isEqualTo("{\"bench\":\"dss\",\"writes\":123456,\"writes_per_s\":5432,\"ratio\":0.4123}");
    }

    @Test
    void take_over_those_of_another_benchmark_under_its_name() {
        var views = new Figures("views");
        views.put("rows", 3L);
        var figures = new Figures("ledger");
        figures.include(views);
        assertThat(figures.line()).isEqualTo("{\"bench\":\"ledger\",\"views_rows\":3}");
    }

    @Test
    void never_hold_what_is_not_json() {
        var figures = new Figures("dss");
        figures.put("ratio", Double.NaN);
        assertThat(figures.line()).isEqualTo("{\"bench\":\"dss\",\"ratio\":null}");
    }

    @Test
    void the_machine_is_described() {
        assertThat(Machine.describe()).containsKeys("cores", "cpu", "memory_kb", "os", "kernel", "jdk");
    }
}
