package org.skyledger.command.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** The server's last word, for requests that it refuses before any filter sees them, such as a bad request line. */
final class ErrorValve extends ErrorReportValve {

    private final ErrorWriter errors;

    ErrorValve(ErrorWriter errors) {
        this.errors = errors;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        // Written already, or nothing to report, or reported by somebody else.
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            errors.write(response.getResponse(), Problem.ofStatus(response.getStatus()), ErrorWriter.UNREADABLE);
            response.finishResponse();
        } catch (IOException _) {
            // The caller is gone; there is nobody to tell.
        }
    }
}
