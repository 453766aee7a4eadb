package org.skyledger.bench.subject;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the benchmark starts in a JVM of its own; stays until it is stopped. */
@Command(name = "subject", hidden = true, description = "Part of the benchmark of the ledger")
public final class SubjectCommand implements Callable<Integer> {

    private enum Kind {
        ledger,
        jdbc,
        jpa
    }

    @Parameters
    private Kind kind = Kind.ledger;

    @Option(names = "--database", required = true)
    private String database = "";

    @Option(names = "--port", required = true)
    private int port;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var subject = switch (kind) {
            case ledger -> LedgerSubject.on(database);
            case jdbc -> StockSubject.jdbc(database);
            case jpa -> StockSubject.jpa(database);
        };
        Runtime.getRuntime().addShutdownHook(new Thread(subject::close));
        SubjectServer.start(subject, port);
        new CountDownLatch(1).await();
        return 0;
    }
}
