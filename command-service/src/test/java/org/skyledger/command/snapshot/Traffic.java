package org.skyledger.command.snapshot;

import static org.skyledger.command.IntentJson.anIntent;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.skyledger.command.IntentJson;
import org.skyledger.command.SubscriptionJson;
import org.skyledger.command.TestService;
import org.skyledger.command.Uss;
import org.skyledger.command.Uss.Reply;

/** Requests of every kind by some USSs in a small sky, drawn by a seed. Many are refused, as in a real one. */
final class Traffic {

    private static final int KINDS = 8;
    private static final String REPORT = """
            {"exchange": {"url": "https://uss.example/x", "method": "GET", "headers": [], "recorder_role": "Client",
             "request_time": {"value": "2026-05-01T12:00:00Z", "format": "RFC3339"}, "response_code": 500}}""";

    private record Planned(UUID id, String ovn, String manager) {}

    private final TestService service;
    private final Random random;
    private final List<Planned> planned = new ArrayList<>();
    private final List<UUID> ended = new ArrayList<>();

    Traffic(TestService service, long seed) {
        this.service = service;
        this.random = new Random(seed);
    }

    void send(int requests) {
        uss("uss0").send("POST", "/dss/v1/reports", REPORT);
        for (int i = 0; i < requests; i++) {
            send(uss("uss" + random.nextInt(4)));
        }
    }

    private void send(Uss uss) {
        var id = UUID.randomUUID();
        switch (random.nextInt(KINDS)) {
            case 0 -> uss.subscribe(id, subscription().json());
            case 1 ->
                uss.constrain(
                        id,
                        "{\"extents\": [%s], \"uss_base_url\": \"https://authority.example\"}"
                                .formatted(somewhere().volume()));
            case 2 -> declare(uss);
            case 3 -> end();
            case 4 -> remember(uss, ended.isEmpty() ? id : ended.removeLast(), somewhere());
            case 5 -> remember(uss, id, somewhere().withImplicitSubscription());
            default -> remember(uss, id, somewhere());
        }
    }

    private SubscriptionJson subscription() {
        return SubscriptionJson.over(somewhere()).notifying(true, random.nextBoolean());
    }

    private void remember(Uss uss, UUID id, IntentJson intent) {
        var reply = uss.create(id, intent.json());
        if (reply.status() == 201) {
            planned.add(new Planned(id, reply.ovn(), uss.name()));
        }
    }

    private void end() {
        if (!planned.isEmpty()) {
            var gone = planned.remove(random.nextInt(planned.size()));
            uss(gone.manager()).end(gone.id(), gone.ovn());
            ended.add(gone.id());
        }
    }

    private void declare(Uss uss) {
        var path = "/dss/v1/uss_availability/" + uss.name();
        var version = uss.send("GET", path, null).body().path("version").asString("");
        uss.send("PUT", path, "{\"old_version\": \"%s\", \"availability\": \"Normal\"}".formatted(version));
    }

    private IntentJson somewhere() {
        int floor = 100 * random.nextInt(20);
        return anIntent().at(47 + random.nextInt(5) / 100.0, 8).between(floor, floor + 90);
    }

    private Uss uss(String name) {
        return Uss.withAllScopes(name, service);
    }

    /** What a service says to plans that know nobody, which is who is there, and to queries. It changes nothing. */
    static List<Reply> answers(TestService service) {
        var curious = Uss.named("curious", service);
        var answers = new ArrayList<Reply>();
        for (int place = 0; place < 5; place++) {
            var everything = anIntent().at(47 + place / 100.0, 8).between(0, 2_500);
            answers.add(curious.create(new UUID(1, place), everything.json()));
            answers.add(curious.query(everything.query()));
        }
        return answers;
    }
}
