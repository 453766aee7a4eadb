package org.skyledger.sandbox.console;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.skyledger.sandbox.backing.Unavailable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code skyledger token}: prints a token of the sandbox's authority, and nothing else. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Prints a development token, for example: token uss1 utm.strategic_coordination")
final class TokenCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "SUB", description = "who it is for")
    private String subject = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "SCOPE", description = "what it allows")
    private List<String> scopes = List.of();

    @Option(
            names = "--audience",
            paramLabel = "HOST",
            defaultValue = "localhost",
            description = "which service it is meant for (default: ${DEFAULT-VALUE})")
    private String audience = "";

    @Override
    public Integer call() throws InterruptedException {
        var authority = new Addresses(Ports.from(System.getenv())).url(Part.AUTHORITY);
        var question = URI.create(authority + "/token?grant_type=client_credentials&sub=" + encode(subject)
                + "&intended_audience=" + encode(audience) + "&scope=" + encode(String.join(" ", scopes)));
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(question).build(), HttpResponse.BodyHandlers.ofString());
            var json = JsonMapper.shared().readTree(answer.body());
            if (answer.statusCode() != 200) {
                throw new Unavailable(json.path("error_description").asString());
            }
            System.out.println(json.path("access_token").asString());
            return 0;
        } catch (IOException e) {
            throw new Unavailable("the token authority at " + authority + " does not answer; is the sandbox up?", e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
