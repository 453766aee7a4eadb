package org.skyledger.query.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.audit.proof.CheckpointQueries;
import org.skyledger.query.problem.ProblemCode;
import org.skyledger.query.problem.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * The records to the last byte, one line each, as far as they are known to be whole. They are read a thousand at a time:
 * what was recorded never changes, so no snapshot has to be held, and an export that broke off is resumed behind its last
 * line. Its own last line says how many there are, and gives the checkpoint that covers most of them.
 */
@RestController
class ExportResource {

    static final String NDJSON = "application/x-ndjson";

    private static final int AT_ONCE = 1_000;

    private final ExportQueries queries;
    private final CheckpointQueries checkpoints;
    private final JsonMapper json;

    ExportResource(ExportQueries queries, CheckpointQueries checkpoints, JsonMapper json) {
        this.queries = queries;
        this.checkpoints = checkpoints;
        this.json = json;
    }

    @GetMapping(path = "/audit/export", produces = NDJSON)
    void export(
            HttpServletResponse response,
            @RequestParam(defaultValue = Positions.FIRST) String from,
            @RequestParam(required = false) @Nullable String to)
            throws IOException {
        var asked = Positions.of(from, to == null ? Positions.LAST : to);
        long attested = queries.attested();
        // What is signed can be proved by the file alone, so more than that is given only to those who ask for it.
        long end = to == null ? checkpoints.last().map(last -> last.size()).orElse(attested) : asked.to();
        if (end > attested || asked.from() > end + 1) {
            throw new Refused(
                    ProblemCode.BAD_PARAMETER,
                    "parameter " + (end > attested ? "to" : "from") + ": the ledger can be exported up to position "
                            + Math.min(end, attested));
        }
        response.setContentType(NDJSON);
        write(new Positions(asked.from(), end), response.getOutputStream());
    }

    private void write(Positions positions, OutputStream out) throws IOException {
        // Not closed: that would make an answer that breaks off look as if it had ended.
        var lines = json.writer().withRootValueSeparator("").createGenerator(out);
        for (long next = positions.from(); next <= positions.to(); next += AT_ONCE) {
            long last = Math.min(positions.to(), next + AT_ONCE - 1);
            if (queries.write(next, last, lines) != last - next + 1) {
                throw new IOException("a record behind " + next + " is missing, though it was attested");
            }
        }
        lines.flush();
        var checkpoint =
                checkpoints.lastUpTo(positions.to()).map(last -> last.note()).orElse(null);
        out.write(json.writeValueAsBytes(new Last(
                new End(positions.from(), positions.to(), positions.to() - positions.from() + 1, checkpoint))));
        out.write('\n');
        out.flush();
    }

    /** The last line. */
    record Last(End end) {}

    /** @param checkpoint the note of the longest one that covers nothing behind {@code to} */
    record End(long from, long to, long count, @Nullable String checkpoint) {}
}
