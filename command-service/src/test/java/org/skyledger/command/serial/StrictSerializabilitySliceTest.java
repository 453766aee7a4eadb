package org.skyledger.command.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skyledger.command.TestService;
import org.skyledger.command.Uss;
import org.skyledger.command.ledger.Ledger;
import org.skyledger.sandbox.backing.Backing;

/**
 * 64 clients at once, in one cell or in many, on one instance or on two. Most of those on the second only look, so that it
 * often has nothing to append, which would tell it that it is behind.
 */
class StrictSerializabilitySliceTest {

    private static final int CLIENTS = 64;
    private static final int OPERATIONS = 25;
    private static final int USSS = 8;

    @ParameterizedTest(name = "{0} place(s), {1} instance(s)")
    @CsvSource({"1, 1", "1, 2", "20, 1", "20, 2"})
    void whoever_asks_at_once_is_told_what_one_alone_would_have_been_told(int places, int instances) throws Exception {
        long seed = Long.getLong("skyledger.seed", new Random().nextLong());
        System.out.printf("-Dskyledger.seed=%d: %d place(s), %d instance(s)%n", seed, places, instances);
        var database = Backing.postgres().freshDatabase();
        var services = IntStream.range(0, instances)
                .mapToObj(_ -> TestService.withoutRelay(database))
                .toList();
        try {
            var history = run(services, places, new Random(seed));
            var ledger = services.getFirst().bean(Ledger.class).after(0, Integer.MAX_VALUE);
            System.out.println(ledger.size() + " events; answers: " + byStatus(history));
            assertThat(byStatus(history)).containsKeys(200, 201, 409);
            Checker.check(ledger, history);
        } finally {
            services.forEach(TestService::close);
        }
    }

    private static List<Operation> run(List<TestService> services, int places, Random dice)
            throws InterruptedException, ExecutionException {
        var commons = new Client.Commons();
        var clients = new ArrayList<Callable<List<Operation>>>();
        for (int i = 0; i < CLIENTS; i++) {
            var uss = Uss.withAllScopes("uss" + i % USSS, services.get(i % services.size()));
            var client = new Client(uss, new Random(dice.nextLong()), places, commons);
            boolean onlyLooks = i % 2 == 1 && i % 16 != 15;
            clients.add(() -> onlyLooks ? client.look(OPERATIONS) : client.act(OPERATIONS));
        }
        var history = new ArrayList<Operation>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<List<Operation>> done : threads.invokeAll(clients)) {
                history.addAll(done.get());
            }
        }
        return history;
    }

    private static Map<Integer, Long> byStatus(List<Operation> history) {
        return history.stream()
                .collect(Collectors.groupingBy(operation -> operation.reply().status(), Collectors.counting()));
    }
}
