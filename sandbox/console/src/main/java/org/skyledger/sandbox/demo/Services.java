package org.skyledger.sandbox.demo;

import java.net.URI;
import org.skyledger.sandbox.demo.dss.Dss;
import picocli.CommandLine.Option;

/** Whom the demo talks to; the defaults are the sandbox's. */
final class Services {

    @Option(
            names = "--command",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:${env:SKYLEDGER_COMMAND_PORT:-8082}",
            description = "command-service (default: ${DEFAULT-VALUE})")
    private URI command = URI.create("");

    @Option(
            names = "--authority",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:${env:SKYLEDGER_AUTHORITY_PORT:-8085}",
            description = "development token authority (default: ${DEFAULT-VALUE})")
    private URI authority = URI.create("");

    @Option(
            names = "--audience",
            paramLabel = "HOST",
            defaultValue = "localhost",
            description = "the name by which command-service knows itself in tokens (default: ${DEFAULT-VALUE})")
    private String audience = "";

    Dss dss() {
        return new Dss(command, authority, audience);
    }
}
