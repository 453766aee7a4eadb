package org.skyledger.command.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the server sends what filters have refused, such as a path that hides another. */
@Controller
class ErrorResource implements ErrorController {

    private final ErrorWriter errors;

    ErrorResource(ErrorWriter errors) {
        this.errors = errors;
    }

    @RequestMapping("${server.error.path:/error}")
    void report(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) {
            errors.write(response, Problem.ofStatus(status), ErrorWriter.UNREADABLE);
        } else {
            errors.write(response, Problem.UNKNOWN_PATH, "there is nothing at this path");
        }
    }
}
