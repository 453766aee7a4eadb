package org.skyledger.projection.rebuild;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;

/** {@code /actuator/rebuild/VIEW}: POST starts a rebuild, GET says how far it is, DELETE calls it off. */
@WebEndpoint(id = "rebuild")
final class RebuildEndpoint {

    private static final int CONFLICT = 409;

    private final Rebuilds rebuilds;

    RebuildEndpoint(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    record Refusal(String message) {}

    @ReadOperation
    public List<RebuildStatus> all() {
        return rebuilds.views().stream()
                .map(rebuilds::last)
                .flatMap(Optional::stream)
                .map(Rebuild::status)
                .toList();
    }

    @ReadOperation
    public WebEndpointResponse<Object> status(@Selector String view) {
        return rebuilds.last(view)
                .map(rebuild -> new WebEndpointResponse<Object>(rebuild.status()))
                .orElseGet(() -> unknown(view));
    }

    @WriteOperation
    public WebEndpointResponse<Object> start(@Selector String view) throws SQLException {
        try {
            return new WebEndpointResponse<>(rebuilds.start(view).status());
        } catch (NotPossible e) {
            return new WebEndpointResponse<>(
                    new Refusal(String.valueOf(e.getMessage())),
                    rebuilds.views().contains(view) ? CONFLICT : WebEndpointResponse.STATUS_NOT_FOUND);
        }
    }

    @DeleteOperation
    public WebEndpointResponse<Object> callOff(@Selector String view) {
        return rebuilds.last(view)
                .map(rebuild -> {
                    rebuild.callOff();
                    return new WebEndpointResponse<Object>(rebuild.status());
                })
                .orElseGet(() -> unknown(view));
    }

    private static WebEndpointResponse<Object> unknown(String view) {
        return new WebEndpointResponse<>(
                new Refusal("this instance has not rebuilt " + view), WebEndpointResponse.STATUS_NOT_FOUND);
    }
}
