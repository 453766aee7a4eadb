package org.skyledger.command.availability;

import java.util.Arrays;
import java.util.UUID;
import org.skyledger.command.availability.AvailabilityMessages.Request;
import org.skyledger.command.availability.AvailabilityMessages.Response;
import org.skyledger.command.decision.Answer;
import org.skyledger.command.decision.Caller;
import org.skyledger.command.decision.DecisionGateway;
import org.skyledger.command.problem.Answers;
import org.skyledger.command.wire.BadInput;
import org.skyledger.events.availability.UssAvailability;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Availability of USSs (F3548-21 Annex A4). */
@RestController
@RequestMapping("/dss/v1/uss_availability/{uss}")
class AvailabilityResource {

    /** As long as the {@code sub} of a token may be. */
    private static final int LONGEST_NAME = 256;

    private final DecisionGateway decisions;
    private final Availabilities availabilities;

    AvailabilityResource(DecisionGateway decisions, Availabilities availabilities) {
        this.decisions = decisions;
        this.availabilities = availabilities;
    }

    @GetMapping
    ResponseEntity<Response> get(@PathVariable String uss) {
        requireName(uss);
        var found = decisions.read(() -> availabilities.find(uss));
        return Answers.of(HttpStatus.OK, found.map(availability -> Response.of(uss, availability)));
    }

    @PutMapping
    ResponseEntity<Response> declare(@PathVariable String uss, @RequestBody Request sent, Caller caller) {
        requireName(uss);
        var oldVersion = sent.oldVersion() == null ? "" : sent.oldVersion();
        var command = new DeclareAvailability(uss, availability(sent), oldVersion, UUID.randomUUID());
        Answer<Availability> answer = decisions.decide(command, caller);
        return Answers.of(HttpStatus.OK, answer.map(availability -> Response.of(uss, availability)));
    }

    private static void requireName(String uss) {
        BadInput.unless(
                !uss.isBlank() && uss.length() <= LONGEST_NAME,
                "uss_id must be a name of 1 to " + LONGEST_NAME + " characters");
    }

    private static UssAvailability availability(Request sent) {
        var label = BadInput.required(sent.availability(), "availability");
        return Arrays.stream(UssAvailability.values())
                .filter(availability -> availability.label().equalsIgnoreCase(label))
                .findFirst()
                .orElseThrow(() -> new BadInput("availability must be Normal or Down, not \"" + label + "\""));
    }
}
