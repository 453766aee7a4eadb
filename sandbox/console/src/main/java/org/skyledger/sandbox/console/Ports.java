package org.skyledger.sandbox.console;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.skyledger.sandbox.backing.Unavailable;

/** The loopback port of each part that listens. */
record Ports(Map<Part, Integer> numbers) {

    private static final int HIGHEST = 65_535;

    /** The design's defaults, and what the environment says instead. */
    static Ports from(Map<String, String> environment) {
        var numbers = new EnumMap<Part, Integer>(Part.class);
        var variables = new HashMap<Integer, String>();
        for (var part : Part.values()) {
            if (part.endpoint != null) {
                var variable = part.endpoint.variable();
                int number = parse(
                        variable, environment.getOrDefault(variable, Integer.toString(part.endpoint.defaultPort())));
                var other = variables.put(number, variable);
                if (other != null) {
                    throw new Unavailable(other + " and " + variable + " are both " + number);
                }
                numbers.put(part, number);
            }
        }
        return new Ports(Map.copyOf(numbers));
    }

    int of(Part part) {
        var number = numbers.get(part);
        if (number == null) {
            throw new IllegalArgumentException(part.label + " listens nowhere");
        }
        return number;
    }

    /** Better one line now than a part's stack trace later. */
    void refuseTaken() {
        numbers.forEach((part, number) -> {
            if (part.endpoint != null && isTaken(number)) {
                throw new Unavailable("port " + number + " for " + part.label
                        + " is taken by another program: stop that, or choose another with "
                        + part.endpoint.variable() + "=PORT");
            }
        });
    }

    private static boolean isTaken(int number) {
        try (var socket = new ServerSocket()) {
            // Connections of the last run that linger are no obstacle, as they are none to the servers.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
            return false;
        } catch (IOException _) {
            return true;
        }
    }

    private static int parse(String variable, String text) {
        if (text.matches("\\d{1,5}")) {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= HIGHEST) {
                return number;
            }
        }
        throw new Unavailable(variable + " must be a port from 1 to 65535, not \"" + text + "\"");
    }
}
