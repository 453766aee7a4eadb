package org.skyledger.command.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skyledger.command.Leaves;
import org.skyledger.command.decision.Rejected;
import org.skyledger.command.report.ReportRejection.AlreadyFiled;
import org.skyledger.events.report.Exchange;
import org.skyledger.events.report.RecorderRole;
import org.skyledger.events.report.ReportFiled;

/** The one command in both states; {@code docs/states.md} shows the same table. */
class ReportMatrixTest {

    private static final UUID ID = UUID.fromString("d4c3b2a1-0f9e-4d8c-8b7a-695847362514");
    private static final Exchange EXCHANGE = new Exchange(
            "https://uss2.example", "GET", List.of(), RecorderRole.CLIENT, Instant.EPOCH, null, null, null, null, null);
    private static final FileReport FILE = new FileReport(ID, "uss1", EXCHANGE);

    @Test
    void is_filed_once() {
        assertThat(ReportDecider.decide(FILE, Report.ABSENT)).isEqualTo(new ReportFiled(ID, "uss1", EXCHANGE));
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> ReportDecider.decide(FILE, Report.FILED))
                .satisfies(rejected -> assertThat(rejected.rejection()).isEqualTo(new AlreadyFiled(ID)));
    }

    @Test
    void leaves_out_no_command_and_no_state() {
        assertThat(Leaves.of(ReportCommand.class)).containsExactly(FileReport.class);
        assertThat(Leaves.of(Report.class)).hasSize(2);
    }
}
