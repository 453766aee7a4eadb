package org.skyledger.sandbox.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** The node's configuration: broker and controller in one, on loopback, with factors and pools for one machine. */
final class NodeProperties {

    private NodeProperties() {}

    static Properties of(Path directory, int port, int controllerPort) {
        var properties = new Properties();
        properties.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                "1",
                "controller.quorum.voters",
                "1@127.0.0.1:" + controllerPort,
                "controller.listener.names",
                "CONTROLLER",
                "listeners",
                "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:" + port,
                "log.dirs",
                directory.resolve("log").toString()));
        properties.putAll(Map.of(
                // The topic's partitions are the owner's decision: a consumer that comes first must not make it with
                // one.
                "auto.create.topics.enable", "false",
                "log.retention.ms", "-1",
                "group.initial.rebalance.delay.ms", "0"));
        properties.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "3",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "3",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1"));
        properties.putAll(Map.of(
                "num.network.threads", "2",
                "num.io.threads", "2",
                "background.threads", "2",
                "log.cleaner.dedupe.buffer.size", "8388608"));
        return properties;
    }
}
