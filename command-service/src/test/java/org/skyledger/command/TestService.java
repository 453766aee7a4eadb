package org.skyledger.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.skyledger.sandbox.backing.Backing;
import org.skyledger.sandbox.backing.Database;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A whole command-service on real servers, on a free port. Close it to stop it; several may share a database. */
public final class TestService implements AutoCloseable {

    public static final String AUDIENCE = "localhost";

    private static @Nullable TestService shared;

    private final ConfigurableApplicationContext context;

    private TestService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** One for all tests that only talk HTTP: without a relay, stopped when the JVM ends. */
    public static synchronized TestService shared() {
        if (shared == null) {
            shared = withoutRelay(Backing.postgres().freshDatabase());
        }
        return shared;
    }

    /** Without its relay, so that no broker is needed. */
    public static TestService withoutRelay(Database database) {
        return on(database, Map.of("skyledger.relay.enabled", "false"));
    }

    public static TestService on(Database database, Map<String, String> settings) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("server.port", "0");
        properties.put("spring.datasource.url", database.url());
        properties.put("skyledger.tokens.jwks-url", Backing.authority().jwksUrl());
        properties.put("skyledger.tokens.audiences", AUDIENCE);
        properties.put("spring.main.banner-mode", "off");
        properties.put("spring.jmx.enabled", "false");
        properties.putAll(settings);
        if (!"false".equals(settings.get("skyledger.relay.enabled"))) {
            properties.putIfAbsent(
                    "spring.kafka.bootstrap-servers", Backing.kafka().bootstrapServers());
        }
        return new TestService(new SpringApplicationBuilder(CommandService.class).run(arguments(properties)));
    }

    private static String[] arguments(Map<String, Object> properties) {
        return properties.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
    }

    public String url() {
        var server = ((WebServerApplicationContext) context).getWebServer();
        return "http://127.0.0.1:" + (server == null ? 0 : server.getPort());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
