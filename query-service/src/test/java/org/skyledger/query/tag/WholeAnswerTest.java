package org.skyledger.query.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.http.CacheControl;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WholeAnswerTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final WholeAnswer answer = new WholeAnswer(request, response);

    @Test
    void passes_through_what_wants_no_tag() throws IOException {
        write("streamed");
        answer.flushBuffer();

        assertThat(response.getContentAsString()).isEqualTo("streamed");
        assertThat(response.isCommitted()).isTrue();
        assertThat(answer.body()).isNull();
    }

    @Test
    void keeps_back_what_does() throws IOException {
        WholeAnswer.want(request, CacheControl.noCache());
        write("whole");
        answer.flushBuffer();

        assertThat(response.getContentAsString()).isEmpty();
        assertThat(response.isCommitted()).isFalse();
        assertThat(answer.body()).asString(StandardCharsets.UTF_8).isEqualTo("whole");
    }

    @Test
    void forgets_half_an_answer_when_a_problem_takes_its_place() throws IOException {
        WholeAnswer.want(request, CacheControl.noCache());
        write("half an ans");
        answer.resetBuffer();
        write("a problem");

        assertThat(answer.body()).asString(StandardCharsets.UTF_8).isEqualTo("a problem");
    }

    private void write(String text) throws IOException {
        answer.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
