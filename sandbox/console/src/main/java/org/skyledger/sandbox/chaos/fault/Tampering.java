package org.skyledger.sandbox.chaos.fault;

import java.sql.SQLException;
import org.skyledger.sandbox.chaos.rule.Findings;
import org.skyledger.sandbox.chaos.rule.Rule;
import org.skyledger.sandbox.chaos.world.World;
import org.skyledger.sandbox.demo.check.AgreementCheck;

/** Whoever may do everything in the database changes the past: it shows, and where. The last thing done to a world. */
public final class Tampering {

    private static final String CHANGE = """
            update store.event set payload = replace(payload::text, '"manager":"u', '"manager":"v')::json
            where position = %d""";

    private Tampering() {}

    public static void strike(World world, Findings findings) throws SQLException {
        try (var connection = world.superuser();
                var statement = connection.createStatement()) {
            long head = Stage.number(connection, "select position from store.ledger_head");
            long victim = Stage.number(
                    connection,
                    "select position from store.event where payload::text like '%\"manager\":\"u%' order by hash limit 1");
            statement.execute(CHANGE.formatted(victim));
            expect(world, findings, "position " + victim + " is not what its hash covers");
            statement.execute(CHANGE.formatted(victim)
                    .replace("\"u", "\"x")
                    .replace("\"v", "\"u")
                    .replace("\"x", "\"v"));
            var whole = AgreementCheck.ledger(world.stores());
            findings.judge(Rule.FAULT, whole.disagreements() == 0, () -> "a change that was undone shows: " + whole);
            statement.execute("delete from store.event where position > " + (head - 3));
            expect(world, findings, "the last record at " + (head - 3));
        }
    }

    private static void expect(World world, Findings findings, String words) throws SQLException {
        var found = AgreementCheck.ledger(world.stores());
        findings.judge(
                Rule.FAULT,
                found.disagreements() > 0 && found.first().getFirst().contains(words),
                () -> "instead of '" + words + "' the check said " + found.first());
    }
}
