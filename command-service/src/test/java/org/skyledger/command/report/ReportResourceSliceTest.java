package org.skyledger.command.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skyledger.command.TestService;
import org.skyledger.command.Uss;
import org.skyledger.command.ledger.Ledger;
import org.skyledger.events.report.ReportFiled;

class ReportResourceSliceTest {

    private static final String EXCHANGE = """
            {"url": "https://uss2.example/uss/v1/operational_intents/x", "method": "GET", "headers": ["Accept: */*"],
             "recorder_role": "Client", "request_time": {"value": "2026-05-01T12:00:00Z", "format": "RFC3339"},
             "response_code": 500, "response_body": "sorry", "problem": "no details"}""";

    private final TestService service = TestService.shared();
    private final Uss uss = Uss.withScopes("alice", service, "utm.constraint_processing");

    @Test
    void is_echoed_with_an_id_of_its_own_and_kept_as_an_event() {
        var reply = uss.send("POST", "/dss/v1/reports", "{\"report_id\": \"mine\", \"exchange\": " + EXCHANGE + "}");
        assertThat(reply.status()).as(reply.message()).isEqualTo(201);
        var id = UUID.fromString(reply.body().path("report_id").asString());
        assertThat(reply.body().path("exchange").path("response_code").asInt()).isEqualTo(500);

        var record = service.bean(Ledger.class).after(reply.position() - 1, 1).getFirst();
        assertThat(record.type()).isEqualTo(ReportFiled.class.getName());
        assertThat(record.entity()).isEqualTo(id);
        assertThat(record.payload()).contains("\"no details\"", "\"alice\"");
    }

    @Test
    void without_what_happened_is_400() {
        for (var body : new String[] {
            "{}",
            "{\"exchange\": {}}",
            "{\"exchange\": " + EXCHANGE.replace("Client", "Bystander") + "}",
            "{\"exchange\": " + EXCHANGE.replace("RFC3339", "ISO") + "}"
        }) {
            assertThat(uss.send("POST", "/dss/v1/reports", body).status())
                    .as(body)
                    .isEqualTo(400);
        }
    }
}
