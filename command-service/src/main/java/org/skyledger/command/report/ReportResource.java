package org.skyledger.command.report;

import java.util.UUID;
import org.skyledger.command.decision.Answer;
import org.skyledger.command.decision.Caller;
import org.skyledger.command.decision.DecisionGateway;
import org.skyledger.command.problem.Answers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Reports of the DSS (F3548-21 Annex A4). */
@RestController
class ReportResource {

    private final DecisionGateway decisions;

    ReportResource(DecisionGateway decisions) {
        this.decisions = decisions;
    }

    @PostMapping("/dss/v1/reports")
    ResponseEntity<ErrorReport> file(@RequestBody ErrorReport sent, Caller caller) {
        Answer<UUID> filed = decisions.decide(ReportReader.file(sent, caller), caller);
        return Answers.of(HttpStatus.CREATED, filed.map(id -> new ErrorReport(id.toString(), sent.exchange())));
    }
}
