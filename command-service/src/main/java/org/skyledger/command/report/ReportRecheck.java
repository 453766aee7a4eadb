package org.skyledger.command.report;

import java.util.List;
import java.util.Optional;
import org.skyledger.command.airspace.Layer;
import org.skyledger.command.decision.Rechecking;
import org.skyledger.command.decision.Recorded;
import org.skyledger.events.DomainEvent;
import org.skyledger.events.report.ReportEvent;
import org.skyledger.events.report.ReportFiled;

/** Decides reports again. */
public final class ReportRecheck implements Rechecking {

    private final Layer<ReportEvent, Report> layer = ReportConfiguration.layer();

    /** To be folded into. */
    public Layer<ReportEvent, ?> layer() {
        return layer;
    }

    @Override
    public Optional<List<? extends DomainEvent>> again(Recorded recorded) {
        if (!(recorded.events().getFirst() instanceof ReportFiled filed)) {
            return Optional.empty();
        }
        var command = new FileReport(filed.report(), recorded.actor(), filed.exchange());
        return Optional.of(List.of(ReportDecider.decide(command, layer.find(filed.report()))));
    }
}
