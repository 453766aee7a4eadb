package org.skyledger.sandbox.console;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code skyledger parked}: exits with 0 when nothing is parked, else with 1. */
@Command(name = "parked", mixinStandardHelpOptions = true, description = "Lists the records that views could not fold")
final class ParkedCommand implements Callable<Integer> {

    @Mixin
    private final ProjectionsAddress address = new ProjectionsAddress();

    @Override
    public Integer call() throws InterruptedException {
        try (var projections = address.service()) {
            var listing = projections.get("parked");
            var records = listing.path("records");
            if (records.isEmpty()) {
                System.out.println("No view has parked anything.");
                return 0;
            }
            ParkedTable.print(records, System.out);
            long all = listing.path("counts")
                    .valueStream()
                    .mapToLong(count -> count.asLong())
                    .sum();
            System.out.printf("%,d records are parked", all);
            System.out.println(all > records.size() ? "; those that have waited longest are shown." : ".");
            System.out.println("When this version understands them: ./skyledger retry VIEW [ENTITY]");
            return 1;
        }
    }
}
