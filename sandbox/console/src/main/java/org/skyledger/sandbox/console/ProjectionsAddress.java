package org.skyledger.sandbox.console;

import picocli.CommandLine.Option;

/** Where projections is, for commands that talk to it. */
final class ProjectionsAddress {

    @Option(
            names = "--projections",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:${env:SKYLEDGER_PROJECTIONS_PORT:-8084}",
            description = "an instance of projections (default: ${DEFAULT-VALUE})")
    private String url = "";

    ProjectionsService service() {
        return new ProjectionsService(url);
    }
}
