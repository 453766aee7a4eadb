package org.skyledger.command.lapse;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManagerSupplier;
import org.axonframework.serialization.Serializer;
import org.skyledger.command.decision.DecisionGateway;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LapseConfiguration {

    private static final String TABLE = "store.deadline";

    @Bean
    WhenItIsLongOverThenPutItAway whenItIsLongOverThenPutItAway(
            List<Lapsing> kinds, DecisionGateway decisions, Clock clock, LapseProperties properties) {
        return new WhenItIsLongOverThenPutItAway(kinds, decisions, clock, properties.grace());
    }

    /** Axon's deadlines, kept in PostgreSQL: whichever instance comes first meets them, and a restart loses none. */
    @Bean
    @ConditionalOnBooleanProperty(name = "skyledger.lapse.enabled", matchIfMissing = true)
    LapseDeadline lapseDeadline(
            WhenItIsLongOverThenPutItAway process,
            DataSource source,
            Serializer serializer,
            LapseProperties properties) {
        var tasks = new DbSchedulerDeadlineManagerSupplier();
        var scheduler = Scheduler.create(source, DbSchedulerDeadlineManager.humanReadableTask(tasks))
                .tableName(TABLE)
                .threads(1)
                .pollingInterval(properties.every().dividedBy(4))
                .build();
        var reached = new AtomicReference<LapseDeadline>();
        var deadlines = DbSchedulerDeadlineManager.builder()
                .scheduler(scheduler)
                .serializer(serializer)
                .scopeAwareProvider(_ -> Stream.ofNullable(reached.get()))
                .useBinaryPojo(false)
                .build();
        tasks.set(deadlines);
        reached.set(new LapseDeadline(process, scheduler, deadlines, properties.every()));
        return reached.get();
    }
}
