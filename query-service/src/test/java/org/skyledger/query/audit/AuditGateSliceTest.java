package org.skyledger.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyledger.query.Api;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Records;
import org.skyledger.sandbox.backing.Database;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Who may read as an auditor, and that it is known of everybody who did. */
@QuerySlice
class AuditGateSliceTest {

    private static final List<String> RESOURCES = List.of(
            "/audit/events",
            "/audit/events/1",
            "/audit/entities/00000000-0000-4000-8000-000000000000/timeline",
            "/audit/export",
            "/audit/replay",
            "/audit/reads",
            "/audit/checkpoints",
            "/audit/checkpoints/1",
            "/audit/proofs/inclusion?position=1&size=1",
            "/audit/proofs/consistency?from=1&to=1");

    @Autowired
    Api api;

    @Autowired
    Records records;

    @Autowired
    Database database;

    @BeforeEach
    void clear() {
        records.clear();
    }

    @Test
    void without_a_token_there_is_401_whatever_else_is_wrong() {
        for (var path : RESOURCES) {
            assertThat(api.get(path).status()).as(path).isEqualTo(401);
            assertThat(api.send("HEAD", path).status()).as(path).isEqualTo(401);
        }
        assertThat(api.get("/audit/events?colour=red&limit=0", "Skyledger-Position", "x")
                        .status())
                .isEqualTo(401);
        assertThat(recorded()).isEmpty();
    }

    @Test
    void another_scope_is_403_whatever_else_is_wrong() {
        var token = "Bearer " + Api.auditor("utm.strategic_coordination");
        for (var path : RESOURCES) {
            assertThat(api.get(path, "Authorization", token).status()).as(path).isEqualTo(403);
        }
        assertThat(api.get("/audit/events?colour=red", "Authorization", token).status())
                .isEqualTo(403);
        assertThat(recorded()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "ab", "tab\tbed"})
    void a_purpose_that_says_nothing_is_400(String purpose) {
        var answer = api.get(
                "/audit/events",
                "Authorization",
                "Bearer " + Api.auditor("skyledger.audit"),
                "Skyledger-Purpose",
                purpose);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.<String>at("$.type")).endsWith("/purpose-missing");
        assertThat(recorded()).isEmpty();
    }

    @Test
    void a_purpose_must_be_there_and_be_no_novel() {
        var token = "Bearer " + Api.auditor("skyledger.audit");

        assertThat(api.get("/audit/events", "Authorization", token).status()).isEqualTo(400);
        assertThat(api.get("/audit/events", "Authorization", token, "Skyledger-Purpose", "x".repeat(201))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void every_read_is_recorded_with_who_what_when_and_what_for() {
        var before = Instant.now().minusSeconds(5);
        api.get(
                "/audit/events?from=1&to=7",
                "Authorization",
                "Bearer " + Api.auditor("skyledger.audit"),
                "Skyledger-Purpose",
                "Vorfall 17",
                "X-Correlation-Id",
                "call-1");

        assertThat(recorded()).containsExactly("auditor1 GET /audit/events?from=1&to=7 (Vorfall 17) call-1");
        Map<String, Object> read = api.audit("/audit/reads").at("$.reads[0]");
        assertThat(Instant.parse(String.valueOf(read.get("at"))))
                .isBetween(before, Instant.now().plusSeconds(5));
    }

    @Test
    void a_request_that_is_refused_later_is_recorded_too() {
        assertThat(api.audit("/audit/events?colour=red").status()).isEqualTo(400);
        assertThat(api.audit("/audit/events/12345").status()).isEqualTo(404);

        assertThat(recorded()).hasSize(2);
    }

    @Test
    void each_resource_is_recorded_once() {
        records.add(UUID.randomUUID(), "intent.IntentPlanned", "{}");
        records.attest().checkpoint();
        for (var path : RESOURCES) {
            api.audit(path);
        }

        assertThat(recorded()).hasSize(RESOURCES.size());
    }

    @Test
    void the_reads_can_be_read_and_reading_them_is_a_read() {
        api.audit("/audit/events");
        var reads = api.audit("/audit/reads");

        assertThat(reads.<List<String>>at("$.reads[*].request"))
                .containsExactly("GET /audit/events", "GET /audit/reads");
        assertThat(api.audit("/audit/reads?actor=nobody").<List<Object>>at("$.reads"))
                .isEmpty();
        assertThat(api.audit("/audit/reads?from=2&limit=1").<List<Object>>at("$.reads"))
                .hasSize(1);
    }

    @Test
    void without_the_record_there_is_no_answer() {
        as("skyledger_view_owner")
                .sql("revoke insert on audit.read from skyledger_query")
                .update();
        as("skyledger_view_owner")
                .sql("revoke insert (actor, request, purpose, correlation) on audit.read from skyledger_query")
                .update();
        try {
            var answer = api.audit("/audit/events");

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.body()).doesNotContain("events\":");
        } finally {
            as("skyledger_view_owner")
                    .sql("grant insert (actor, request, purpose, correlation) on audit.read to skyledger_query")
                    .update();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.read set purpose = 'none'",
                "delete from audit.read",
                "truncate audit.read",
                "insert into audit.read (position, actor, request, purpose, correlation) values (9, 'a', 'b', 'c', 'd')",
                "insert into audit.read (at, actor, request, purpose, correlation) values (now(), 'a', 'b', 'c', 'd')",
                "drop trigger chain_read on audit.read",
                "alter table audit.read disable trigger all",
                "insert into audit.checkpoint select * from audit.checkpoint",
            })
    void the_service_can_neither_change_nor_forge_what_was_recorded(String statement) {
        assertThatThrownBy(() -> as("skyledger_query").sql(statement).update())
                .rootCause()
                .message()
                .containsAnyOf("permission denied", "must be owner");
    }

    @Test
    void the_reads_are_a_chain_of_their_own() throws Exception {
        for (int i = 0; i < 5; i++) {
            api.audit("/audit/events?from=" + (i + 1));
        }
        List<Map<String, Object>> reads = api.audit("/audit/reads").at("$.reads");

        var previous = "0".repeat(64);
        for (var read : reads) {
            assertThat(read).containsEntry("previousHash", previous);
            assertThat(read).containsEntry("hash", hash(previous, read));
            previous = String.valueOf(read.get("hash"));
        }
        assertThat(reads).hasSize(6);
    }

    @Test
    void reads_at_the_same_time_stand_one_behind_the_other() {
        IntStream.range(0, 24)
                .parallel()
                .forEach(_ -> assertThat(api.audit("/audit/events").status()).isEqualTo(200));

        assertThat(as("skyledger_query").sql("""
                                select count(*) from (
                                    select previous_hash = lag(hash, 1, decode(repeat('00', 32), 'hex'))
                                        over (order by position) as linked from audit.read) as reads
                                where linked
                                """).query(Integer.class).single()).isEqualTo(24);
    }

    /** As docs/ledger.md says. */
    private static String hash(String previous, Map<String, Object> read) throws Exception {
        var sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update(HexFormat.of().parseHex(previous));
        sha256.update(ByteBuffer.allocate(16)
                .putLong(Long.parseLong(String.valueOf(read.get("position"))))
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(String.valueOf(read.get("at")))))
                .array());
        for (var member : List.of("actor", "request", "purpose", "correlation")) {
            var text = String.valueOf(read.get(member)).getBytes(StandardCharsets.UTF_8);
            sha256.update(ByteBuffer.allocate(4).putInt(text.length).array());
            sha256.update(text);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private List<String> recorded() {
        return as("skyledger_query")
                .sql(
                        "select actor || ' ' || request || ' (' || purpose || ') ' || correlation from audit.read order by position")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private JdbcClient as(String role) {
        return JdbcClient.create(new DriverManagerDataSource(database.url(), role, role));
    }
}
