package org.skyledger.command.intent;

import java.util.List;
import org.skyledger.command.availability.Availabilities;
import org.skyledger.command.availability.UssStates;
import org.skyledger.command.decision.Answer;
import org.skyledger.command.decision.Caller;
import org.skyledger.command.decision.DecisionGateway;
import org.skyledger.command.decision.Rejected;
import org.skyledger.command.intent.Intent.Absent;
import org.skyledger.command.intent.Intent.Standing;
import org.skyledger.command.intent.IntentResponse.Changed;
import org.skyledger.command.intent.IntentResponse.Found;
import org.skyledger.command.intent.IntentResponse.FoundMany;
import org.skyledger.command.intent.IntentResponse.Reference;
import org.skyledger.command.problem.Answers;
import org.skyledger.command.wire.BadInput;
import org.skyledger.command.wire.BaseUrls;
import org.skyledger.command.wire.WireId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Operational intent references of the DSS (F3548-21 Annex A4). */
@RestController
@RequestMapping("/dss/v1/operational_intent_references")
class IntentResource {

    private final DecisionGateway decisions;
    private final Intents intents;
    private final Availabilities availabilities;
    private final IntentReader reader;

    IntentResource(DecisionGateway decisions, Intents intents, Availabilities availabilities, BaseUrls urls) {
        this.decisions = decisions;
        this.intents = intents;
        this.availabilities = availabilities;
        this.reader = new IntentReader(urls);
    }

    private record Seen(List<Standing> intents, UssStates usss) {

        List<Reference> references(String reader) {
            return Reference.of(intents, usss, reader);
        }
    }

    @PostMapping("/query")
    ResponseEntity<FoundMany> query(@RequestBody IntentRequest.Query query, Caller caller) {
        var area = IntentReader.volumes().areaOfInterest(query.areaOfInterest());
        var found = decisions.read(() -> new Seen(intents.relevantTo(area), availabilities.now()));
        return Answers.of(HttpStatus.OK, found.map(seen -> new FoundMany(seen.references(caller.actor()))));
    }

    @GetMapping("/{id}")
    ResponseEntity<Found> get(@PathVariable String id, Caller caller) {
        var intent = WireId.parse(id, "entityid");
        var found = decisions.read(() -> switch (intents.find(intent)) {
            case Standing standing -> new Seen(List.of(standing), availabilities.now());
            case Absent _ -> throw new Rejected(new IntentRejection.NotFound(intent));
        });
        return Answers.of(
                HttpStatus.OK,
                found.map(seen -> new Found(seen.references(caller.actor()).getFirst())));
    }

    @PutMapping("/{id}")
    ResponseEntity<Changed> create(@PathVariable String id, @RequestBody IntentRequest request, Caller caller) {
        return changed(HttpStatus.CREATED, reader.plan(id, request, caller), caller);
    }

    @PutMapping("/{id}/{ovn}")
    ResponseEntity<Changed> update(
            @PathVariable String id, @PathVariable String ovn, @RequestBody IntentRequest request, Caller caller) {
        return changed(HttpStatus.OK, reader.change(id, ovn, request, caller), caller);
    }

    @DeleteMapping("/{id}/{ovn}")
    ResponseEntity<Changed> end(@PathVariable String id, @PathVariable String ovn, Caller caller) {
        return changed(HttpStatus.OK, reader.end(id, ovn, caller), caller);
    }

    @RequestMapping(
            path = "/{id}/",
            method = {RequestMethod.PUT, RequestMethod.DELETE})
    void withoutOvn() {
        throw new BadInput("the path must end with the OVN of the operational intent");
    }

    private ResponseEntity<Changed> changed(HttpStatus status, IntentCommand command, Caller caller) {
        Answer<IntentChange> answer = decisions.decide(command, caller);
        return Answers.of(status, answer.map(change -> Changed.of(change, caller.actor())));
    }
}
