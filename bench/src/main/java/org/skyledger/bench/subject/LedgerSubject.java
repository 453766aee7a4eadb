package org.skyledger.bench.subject;

import org.skyledger.command.CommandService;
import org.skyledger.command.decision.DecisionGateway;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The gateway, decision loop and ledger of command-service, with its default settings but for the relay, which is off. */
final class LedgerSubject implements Subject {

    private final ConfigurableApplicationContext context;
    private final DecisionGateway gateway;

    private LedgerSubject(ConfigurableApplicationContext context) {
        this.context = context;
        this.gateway = context.getBean(DecisionGateway.class);
    }

    static LedgerSubject on(String url) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        return new LedgerSubject(new SpringApplicationBuilder(CommandService.class)
                .run("--spring.datasource.url=" + url, "--skyledger.relay.enabled=false", "--server.port=0"));
    }

    @Override
    public Caller caller(int number) {
        return new Uss(gateway, number);
    }

    @Override
    public void close() {
        context.close();
    }
}
