package org.skyledger.command.subscription;

import java.time.Clock;
import org.skyledger.command.decision.Caller;
import org.skyledger.command.decision.DecisionGateway;
import org.skyledger.command.decision.Rejected;
import org.skyledger.command.problem.Answers;
import org.skyledger.command.subscription.SubscribedEntities.Dependent;
import org.skyledger.command.subscription.Subscription.Absent;
import org.skyledger.command.subscription.Subscription.Standing;
import org.skyledger.command.subscription.SubscriptionRejection.NotFound;
import org.skyledger.command.subscription.SubscriptionRejection.NotTheManager;
import org.skyledger.command.subscription.SubscriptionResponse.Changed;
import org.skyledger.command.subscription.SubscriptionResponse.Found;
import org.skyledger.command.subscription.SubscriptionResponse.FoundMany;
import org.skyledger.command.subscription.SubscriptionResponse.Held;
import org.skyledger.command.subscription.SubscriptionResponse.Shown;
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

/** Subscriptions of the DSS (F3548-21 Annex A4). A USS sees its own alone. */
@RestController
@RequestMapping("/dss/v1/subscriptions")
class SubscriptionResource {

    private final DecisionGateway decisions;
    private final Subscriptions subscriptions;
    private final SubscribedSky sky;
    private final SubscriptionReader reader;
    private final Clock clock;

    SubscriptionResource(
            DecisionGateway decisions, Subscriptions subscriptions, SubscribedSky sky, BaseUrls urls, Clock clock) {
        this.decisions = decisions;
        this.subscriptions = subscriptions;
        this.sky = sky;
        this.reader = new SubscriptionReader(urls);
        this.clock = clock;
    }

    @PostMapping("/query")
    ResponseEntity<FoundMany> query(@RequestBody SubscriptionRequest.Query query, Caller caller) {
        var area = SubscriptionReader.volumes()
                .areaOfInterest(query.areaOfInterest())
                .atAnyAltitude();
        var found = decisions.read(() -> subscriptions.of(caller.actor(), area, clock.instant()).stream()
                .map(this::held)
                .toList());
        return Answers.of(
                HttpStatus.OK,
                found.map(all -> new FoundMany(all.stream().map(Shown::of).toList())));
    }

    @GetMapping("/{id}")
    ResponseEntity<Found> get(@PathVariable String id, Caller caller) {
        var subscription = WireId.parse(id, "subscriptionid");
        var found = decisions.read(() -> switch (subscriptions.find(subscription)) {
            case Absent _ -> throw new Rejected(new NotFound(subscription));
            case Standing other
            when !other.manager().equals(caller.actor()) -> throw new Rejected(new NotTheManager(subscription));
            case Standing own -> held(own);
        });
        return Answers.of(HttpStatus.OK, found.map(held -> new Found(Shown.of(held))));
    }

    @PutMapping("/{id}")
    ResponseEntity<Changed> create(@PathVariable String id, @RequestBody SubscriptionRequest request, Caller caller) {
        return changed(reader.create(id, request, caller), caller);
    }

    @PutMapping("/{id}/{version}")
    ResponseEntity<Changed> change(
            @PathVariable String id,
            @PathVariable String version,
            @RequestBody SubscriptionRequest request,
            Caller caller) {
        return changed(reader.change(id, version, request, caller), caller);
    }

    @DeleteMapping("/{id}/{version}")
    ResponseEntity<Found> remove(@PathVariable String id, @PathVariable String version, Caller caller) {
        var removed = decisions.<SubscriptionChange>decide(reader.remove(id, version, caller), caller);
        return Answers.of(
                HttpStatus.OK,
                removed.map(change -> new Found(Changed.of(change).subscription())));
    }

    @RequestMapping(
            path = "/{id}/",
            method = {RequestMethod.PUT, RequestMethod.DELETE})
    void withoutVersion() {
        throw new BadInput("the path must end with the version of the subscription");
    }

    private Held held(Standing subscription) {
        return new Held(
                subscription,
                sky.dependents(subscription.id()).stream()
                        .map(Dependent::entity)
                        .toList());
    }

    private ResponseEntity<Changed> changed(SubscriptionCommand command, Caller caller) {
        return Answers.of(
                HttpStatus.OK,
                decisions.<SubscriptionChange>decide(command, caller).map(Changed::of));
    }
}
