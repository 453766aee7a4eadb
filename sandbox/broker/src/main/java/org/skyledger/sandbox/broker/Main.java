package org.skyledger.sandbox.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;

/** Formats the storage at the first start, runs the node, and says so on standard output when it takes clients. */
final class Main {

    private static final String READY = "skyledger broker is ready";

    /** The same at every start, so that a format that was cut short is finished by the next one. */
    private static final String CLUSTER = "SkyledgerSandboxBroker";

    private Main() {}

    /** @param args the directory to keep everything in, the port for clients, and the port of the controller */
    public static void main(String[] args) throws IOException {
        var directory = Path.of(args[0]);
        var node = NodeProperties.of(directory, Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        format(directory, node);
        var server = new KafkaRaftServer(KafkaConfig.fromProps(node), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop-kafka"));
        server.startup();
        System.out.println(READY);
        server.awaitShutdown();
    }

    private static void format(Path directory, Properties node) throws IOException {
        Files.createDirectories(directory);
        var file = directory.resolve("node.properties");
        try (var out = Files.newOutputStream(file)) {
            node.store(out, null);
        }
        int status = StorageTool.execute(
                new String[] {"format", "--ignore-formatted", "--config", file.toString(), "--cluster-id", CLUSTER},
                System.out);
        if (status != 0) {
            throw new IOException("Kafka's storage in " + directory + " could not be formatted");
        }
    }
}
