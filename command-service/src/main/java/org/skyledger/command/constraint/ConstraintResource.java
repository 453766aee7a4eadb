package org.skyledger.command.constraint;

import org.skyledger.command.constraint.Constraint.Absent;
import org.skyledger.command.constraint.Constraint.Standing;
import org.skyledger.command.constraint.ConstraintResponse.Changed;
import org.skyledger.command.constraint.ConstraintResponse.Found;
import org.skyledger.command.constraint.ConstraintResponse.FoundMany;
import org.skyledger.command.constraint.ConstraintResponse.Reference;
import org.skyledger.command.decision.Answer;
import org.skyledger.command.decision.Caller;
import org.skyledger.command.decision.DecisionGateway;
import org.skyledger.command.decision.Rejected;
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

/** Constraint references of the DSS (F3548-21 Annex A4). */
@RestController
@RequestMapping("/dss/v1/constraint_references")
class ConstraintResource {

    private final DecisionGateway decisions;
    private final Constraints constraints;
    private final ConstraintReader reader;

    ConstraintResource(DecisionGateway decisions, Constraints constraints, BaseUrls urls) {
        this.decisions = decisions;
        this.constraints = constraints;
        this.reader = new ConstraintReader(urls);
    }

    @PostMapping("/query")
    ResponseEntity<FoundMany> query(@RequestBody ConstraintRequest.Query query, Caller caller) {
        var area = ConstraintReader.volumes()
                .areaOfInterest(query.areaOfInterest())
                .atAnyAltitude();
        var found = decisions.read(() -> constraints.relevantTo(area));
        return Answers.of(HttpStatus.OK, found.map(all -> new FoundMany(Reference.of(all, caller.actor()))));
    }

    @GetMapping("/{id}")
    ResponseEntity<Found> get(@PathVariable String id, Caller caller) {
        var constraint = WireId.parse(id, "entityid");
        var found = decisions.read(() -> switch (constraints.find(constraint)) {
            case Standing standing -> standing;
            case Absent _ -> throw new Rejected(new ConstraintRejection.NotFound(constraint));
        });
        return Answers.of(HttpStatus.OK, found.map(standing -> new Found(Reference.of(standing, caller.actor()))));
    }

    @PutMapping("/{id}")
    ResponseEntity<Changed> publish(@PathVariable String id, @RequestBody ConstraintRequest request, Caller caller) {
        return changed(HttpStatus.CREATED, reader.publish(id, request, caller), caller);
    }

    @PutMapping("/{id}/{ovn}")
    ResponseEntity<Changed> change(
            @PathVariable String id, @PathVariable String ovn, @RequestBody ConstraintRequest request, Caller caller) {
        return changed(HttpStatus.OK, reader.change(id, ovn, request, caller), caller);
    }

    @DeleteMapping("/{id}/{ovn}")
    ResponseEntity<Changed> remove(@PathVariable String id, @PathVariable String ovn, Caller caller) {
        return changed(HttpStatus.OK, reader.remove(id, ovn, caller), caller);
    }

    @RequestMapping(
            path = "/{id}/",
            method = {RequestMethod.PUT, RequestMethod.DELETE})
    void withoutOvn() {
        throw new BadInput("the path must end with the OVN of the constraint");
    }

    private ResponseEntity<Changed> changed(HttpStatus status, ConstraintCommand command, Caller caller) {
        Answer<ConstraintChange> answer = decisions.decide(command, caller);
        return Answers.of(status, answer.map(change -> Changed.of(change, caller.actor())));
    }
}
