package org.skyledger.command.health;

import org.skyledger.command.decision.DecisionGateway;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Healthy means able to decide: asks the decision loop, which in turn looks at the ledger's head. */
@RestController
class HealthResource {

    private final DecisionGateway decisions;

    HealthResource(DecisionGateway decisions) {
        this.decisions = decisions;
    }

    @GetMapping("/healthy")
    ResponseEntity<String> healthy() {
        decisions.read(() -> true);
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body("ok");
    }
}
