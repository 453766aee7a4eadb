package org.skyledger.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AnswerReaderTest {

    private static final String CREATED =
            "HTTP/1.1 201 \r\nX-Frame-Options: DENY\r\nSkyledger-Position: 1234\r\nContent-Length: 5\r\n\r\nhello";
    private static final String CONFLICT = "HTTP/1.1 409 Conflict\r\ntransfer-encoding: chunked\r\n"
            + "skyledger-position: 7\r\n\r\n3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\n\r\n";

    private final AnswerReader reader = new AnswerReader();

    @Provide
    Arbitrary<byte[]> answers() {
        return Arbitraries.of(CREATED, CONFLICT).map(text -> text.getBytes(StandardCharsets.US_ASCII));
    }

    /** However the network cuts it. */
    @Property
    void knows_the_end_of_an_answer(@ForAll("answers") byte[] answer, @ForAll int cut) {
        reader.reset();
        int first = Math.floorMod(cut, answer.length);
        assertThat(reader.take(ByteBuffer.wrap(answer, 0, first))).isFalse();
        assertThat(reader.take(ByteBuffer.wrap(answer, first, answer.length - first)))
                .isTrue();
    }

    @Test
    void tells_status_and_position_and_leaves_the_body_of_a_success_alone() {
        assertThat(read(CREATED)).isEqualTo(new Answer(201, 1234, ""));
    }

    @Test
    void keeps_the_body_of_a_refusal() {
        var answer = read(CONFLICT);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.position()).isEqualTo(7);
        assertThat(answer.body()).contains("abc", "0123456789");
    }

    @Test
    void needs_no_body() {
        assertThat(read("HTTP/1.1 204 \r\nContent-Length: 0\r\n\r\n").status()).isEqualTo(204);
    }

    @Test
    void sees_that_the_server_will_close() {
        read("HTTP/1.1 200 \r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        assertThat(reader.isLast()).isTrue();
        read("HTTP/1.1 200 \r\nConnection: keep-alive\r\nContent-Length: 0\r\n\r\n");
        assertThat(reader.isLast()).isFalse();
    }

    @Test
    void takes_bodies_beyond_its_first_size() {
        var body = new byte[100_000];
        Arrays.fill(body, (byte) 'x');
        var head = "HTTP/1.1 400 \r\nContent-Length: 100000\r\n\r\n";
        assertThat(read(head + new String(body, StandardCharsets.US_ASCII)).body())
                .hasSize(100_000);
    }

    private Answer read(String text) {
        reader.reset();
        assertThat(reader.take(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII))))
                .isTrue();
        return reader.answer();
    }
}
