package org.skyledger.bench.plant;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.skyledger.sandbox.backing.Unavailable;

/** A plan of an operational intent where nobody else is. */
public record PlanRequest(String uss, UUID intent, String json) {

    private static final int CREATED = 201;
    private static final int NOT_YET = 503;

    /**
     * Whether the service at a port has granted it now.
     *
     * @throws Unavailable when it was refused
     */
    boolean isGranted(int port, String token) {
        try {
            var url = URI.create("http://127.0.0.1:" + port + "/dss/v1/operational_intent_references/" + intent);
            var connection = (HttpURLConnection) url.toURL().openConnection();
            connection.setRequestMethod("PUT");
            connection.setDoOutput(true);
            connection.setConnectTimeout(2_000);
            connection.setRequestProperty("Authorization", "Bearer " + token);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
            int status = connection.getResponseCode();
            if (status != CREATED && status != NOT_YET) {
                var why = new String(connection.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
                throw new Unavailable("the plan was answered with " + status + ": " + why);
            }
            return status == CREATED;
        } catch (IOException _) {
            return false;
        }
    }
}
