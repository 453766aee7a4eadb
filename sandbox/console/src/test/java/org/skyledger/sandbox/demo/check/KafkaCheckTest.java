package org.skyledger.sandbox.demo.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skyledger.sandbox.demo.check.Rows.A;
import static org.skyledger.sandbox.demo.check.Rows.B;
import static org.skyledger.sandbox.demo.check.Rows.activated;
import static org.skyledger.sandbox.demo.check.Rows.ended;
import static org.skyledger.sandbox.demo.check.Rows.planned;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skyledger.events.LedgerRecord;

class KafkaCheckTest {

    private final List<LedgerRecord> rows = Rows.of(planned(A), planned(B), activated(A), ended(B));
    private final KafkaCheck check = new KafkaCheck(hashes(rows));

    @Test
    void the_same_records_agree_whatever_the_order_between_partitions() {
        send(1, 2, 4);
        send(0, 1, 3);
        assertThat(check.finish()).isEqualTo(new Comparison("kafka", 4, 0, List.of(), null));
    }

    @Test
    void records_that_the_relay_repeats_are_no_disagreement() {
        send(0, 1, 3, 1, 3);
        send(1, 2, 4, 2, 4, 4);
        check.watermark(0, 4);
        send(0, 3);
        assertThat(check.finish().agrees()).isTrue();
    }

    @Test
    void records_behind_the_head_are_not_looked_at() {
        send(0, 1, 3);
        send(1, 2, 4);
        var later = Rows.moved(rows.get(3), 5, 9, Rows.START, rows.get(0).hash());
        check.accept(1, "whatever", later);
        assertThat(check.finish().agrees()).isTrue();
    }

    @Test
    void finds_a_missing_record() {
        send(0, 1);
        send(1, 2, 4);
        assertThat(check.finish().first()).containsExactly("position 3 is missing");
    }

    @Test
    void finds_a_changed_payload() {
        send(0, 1, 3);
        send(1, 4);
        check.accept(1, B.toString(), Rows.tampered(rows.get(1)));
        assertThat(check.finish().first()).contains("position 2 is not what its hash covers");
    }

    @Test
    void finds_a_record_that_the_ledger_does_not_have() {
        send(0, 1, 3);
        send(1, 2);
        var last = rows.getLast();
        check.accept(1, B.toString(), Rows.moved(last, 4, 1, last.recordedAt().plusMillis(1), last.previousHash()));
        assertThat(check.finish().first()).containsExactly("position 4 has another hash in the ledger");
    }

    @Test
    void finds_records_out_of_order() {
        send(0, 3, 1);
        send(1, 2, 4);
        assertThat(check.finish().first()).containsExactly("position 1 comes after 3");
    }

    @Test
    void finds_a_record_behind_the_watermark_that_promised_it() {
        send(1, 2, 4);
        send(0, 1);
        check.watermark(0, 4);
        send(0, 3);
        assertThat(check.finish().first()).containsExactly("position 3 comes after 4");
    }

    @Test
    void finds_a_wrong_key_and_an_entity_in_two_partitions() {
        send(0, 1, 3);
        send(1, 2);
        check.accept(0, A.toString(), rows.get(3));
        assertThat(check.finish().first())
                .containsExactly(
                        "position 4 is about " + B + " but has the key " + A,
                        "position 4 is in partition 0, its entity in 1");
    }

    @Test
    void finds_what_is_no_event() {
        send(0, 1, 3);
        send(1, 2, 4);
        check.illegible(1, 7, new IllegalArgumentException("no header ce_hash"));
        assertThat(check.finish().first()).containsExactly("offset 7 of partition 1 is no event: no header ce_hash");
    }

    private static Hashes hashes(List<LedgerRecord> rows) {
        var hashes = new Hashes();
        rows.forEach(row -> hashes.add(row.position(), row.hash()));
        return hashes;
    }

    private void send(int partition, long... positions) {
        for (long position : positions) {
            var row = rows.get((int) position - 1);
            check.accept(partition, row.entity().toString(), row);
        }
    }
}
