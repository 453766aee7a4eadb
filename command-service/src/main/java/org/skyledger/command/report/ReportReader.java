package org.skyledger.command.report;

import static org.skyledger.command.wire.BadInput.required;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skyledger.command.decision.Caller;
import org.skyledger.command.wire.BadInput;
import org.skyledger.events.report.Exchange;
import org.skyledger.events.report.RecorderRole;

/** Turns a report that was sent into a command. */
final class ReportReader {

    private ReportReader() {}

    /** The id is ours: one that was sent is left aside, as the standard has it. */
    static FileReport file(ErrorReport sent, Caller caller) {
        var exchange = required(sent.exchange(), "exchange");
        return new FileReport(
                UUID.randomUUID(),
                caller.actor(),
                new Exchange(
                        required(exchange.url(), "exchange.url"),
                        required(exchange.method(), "exchange.method"),
                        headers(exchange.headers()),
                        role(required(exchange.recorderRole(), "exchange.recorder_role")),
                        required(exchange.requestTime(), "exchange.request_time")
                                .instant("exchange.request_time"),
                        exchange.requestBody(),
                        exchange.responseTime() == null
                                ? null
                                : exchange.responseTime().instant("exchange.response_time"),
                        exchange.responseBody(),
                        exchange.responseCode(),
                        exchange.problem()));
    }

    private static List<String> headers(@Nullable List<@Nullable String> sent) {
        return sent == null
                ? List.of()
                : sent.stream()
                        .map(header -> required(header, "a header in exchange.headers"))
                        .toList();
    }

    private static RecorderRole role(String label) {
        return Arrays.stream(RecorderRole.values())
                .filter(role -> role.label().equals(label))
                .findFirst()
                .orElseThrow(
                        () -> new BadInput("exchange.recorder_role must be Client or Server, not \"" + label + "\""));
    }
}
