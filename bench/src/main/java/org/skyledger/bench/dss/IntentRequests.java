package org.skyledger.bench.dss;

import java.util.UUID;
import org.skyledger.bench.load.Bytes;

/** What one planner sends, put together from pieces that are made once. */
final class IntentRequests {

    private static final String PATH = " /dss/v1/operational_intent_references/";
    private static final byte[] PUT = Words.ascii("PUT" + PATH);
    private static final byte[] DELETE = Words.ascii("DELETE" + PATH);
    private static final byte[] SLASH = Words.ascii("/");
    private static final byte[] BODY_OF = Words.ascii("Content-Type: application/json\r\nContent-Length: ");
    private static final byte[] END_OF_HEAD = Words.ascii("\r\n\r\n");
    private static final byte[] END_OF_LINE = Words.ascii("\r\n");

    private static final byte[] VERTICES = Words.ascii("{\"extents\":[{\"volume\":{\"outline_polygon\":{\"vertices\":");
    private static final byte[] SUFFIX = Words.ascii(",\"requested_ovn_suffix\":\"");
    private static final byte[] END_OF_BODY = Words.ascii("\"}");

    private final byte[] headers;
    private final byte[] afterVertices;
    private final byte[] planned;
    private final byte[] activated;
    private final Bytes body = new Bytes();

    /** @param altitudes of the planner's intents, as the members of a volume */
    IntentRequests(Uss uss, String token, UUID subscription, String altitudes, Times times) {
        headers = Words.ascii(" HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n");
        afterVertices = Words.ascii("}," + altitudes + "}," + times.json() + "}],\"key\":");
        var rest = "\",\"uss_base_url\":\"" + uss.baseUrl() + "\",\"subscription_id\":\"" + subscription + "\"";
        planned = Words.ascii(",\"state\":\"Accepted" + rest);
        activated = Words.ascii(",\"state\":\"Activated" + rest);
    }

    void plan(Life life, KnownOvns neighbours, int planner, Bytes request) {
        writeBody(life, neighbours, planner, planned, life.plannedSuffix());
        request.add(PUT).add(life.intent().toString());
        finishWithBody(request);
    }

    void activate(Life life, KnownOvns neighbours, int planner, Bytes request) {
        writeBody(life, neighbours, planner, activated, life.activatedSuffix());
        request.add(PUT).add(life.intent().toString()).add(SLASH).add(life.plannedOvn());
        finishWithBody(request);
    }

    void end(Life life, Bytes request) {
        request.add(DELETE).add(life.intent().toString()).add(SLASH).add(life.activatedOvn());
        request.add(headers).add(END_OF_LINE);
    }

    private void writeBody(Life life, KnownOvns neighbours, int planner, byte[] state, UUID suffix) {
        body.clear().add(VERTICES);
        life.square().addTo(body);
        body.add(afterVertices);
        neighbours.addKey(planner, body);
        body.add(state).add(SUFFIX).add(suffix.toString()).add(END_OF_BODY);
    }

    private void finishWithBody(Bytes request) {
        request.add(headers)
                .add(BODY_OF)
                .addNumber(body.size())
                .add(END_OF_HEAD)
                .add(body);
    }
}
