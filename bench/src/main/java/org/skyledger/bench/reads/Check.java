package org.skyledger.bench.reads;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.skyledger.sandbox.backing.Unavailable;
import tools.jackson.databind.json.JsonMapper;

/** Whether a service finds what the database finds: a wrong answer may be a fast one. */
final class Check implements AutoCloseable {

    private static final int PAGE = 100;

    private final HttpClient http = HttpClient.newHttpClient();
    private final InetSocketAddress server;
    private final BareSql sql;

    Check(InetSocketAddress server, BareSql sql) {
        this.server = server;
        this.sql = sql;
    }

    /** @param list the member of the answer that holds what was found */
    void same(Asked asked, String list) {
        same(asked, asked.path(), list);
    }

    /** @param path of the same, if the service has other ones */
    void same(Asked asked, String path, String list) {
        int expected = sql.rows(asked);
        int found = count(path, list);
        // A page's statement asks for one row more than a page holds.
        if (found != Math.min(expected, asked.sql().equals(Statements.PAGE) ? PAGE : expected)) {
            throw new Unavailable(path + " found " + found + ", and the database " + expected);
        }
    }

    private int count(String path, String list) {
        var address = URI.create("http://127.0.0.1:" + server.getPort() + path);
        try {
            var answer = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Unavailable(path + " was answered with " + answer.statusCode() + ": " + answer.body());
            }
            return JsonMapper.shared().readTree(answer.body()).path(list).size();
        } catch (IOException e) {
            throw new Unavailable("the service does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
