package org.skyledger.command.serial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.skyledger.command.IntentJson;
import org.skyledger.command.SubscriptionJson;
import org.skyledger.command.Uss;
import org.skyledger.command.Uss.Reply;

/** One client, which does whatever its dice say in one of a few places. */
final class Client {

    private static final String INTENTS = "/dss/v1/operational_intent_references/";
    private static final String CONSTRAINTS = "/dss/v1/constraint_references/";
    private static final String SUBSCRIPTIONS = "/dss/v1/subscriptions/";
    private static final Instant START = Instant.now().plusSeconds(600);

    /** What clients tell each other: the OVNs of what stands, and how far the ledger was known to be. */
    record Commons(Map<String, String> ovns, AtomicLong position) {
        Commons() {
            this(new ConcurrentHashMap<>(), new AtomicLong());
        }
    }

    private final Uss uss;
    private final Random dice;
    private final int places;
    private final Commons commons;
    private final List<Operation> history = new ArrayList<>();
    private final Map<String, String> mine = new ConcurrentHashMap<>();

    Client(Uss uss, Random dice, int places, Commons commons) {
        this.uss = uss;
        this.dice = dice;
        this.places = places;
        this.commons = commons;
    }

    /** Asks and asks, and changes nothing. */
    List<Operation> look(int times) {
        for (int i = 0; i < times; i++) {
            if (dice.nextBoolean()) {
                get();
            } else {
                query();
            }
        }
        return history;
    }

    List<Operation> act(int times) {
        for (int i = 0; i < times; i++) {
            switch (dice.nextInt(12)) {
                case 0, 1, 2 -> plan();
                case 3, 4 -> modify();
                case 5, 6 -> end();
                case 7 -> subscribe();
                case 8 -> constrain();
                case 9 -> lift();
                case 10 -> get();
                default -> query();
            }
        }
        return history;
    }

    private IntentJson somewhere() {
        return IntentJson.anIntent()
                .at(10, dice.nextInt(places))
                .between(dice.nextInt(3) * 100, 300)
                .during(START, START.plusSeconds(3_600));
    }

    /** Mostly with all that is known, which may be out of date by then. */
    private IntentJson claim(String ovnSuffix) {
        var known = new ArrayList<>(commons.ovns().values());
        if (dice.nextInt(4) == 0 && !known.isEmpty()) {
            known.remove(dice.nextInt(known.size()));
        }
        return somewhere().knowing(known.toArray(String[]::new)).withSuffix(ovnSuffix);
    }

    private String suffix() {
        long millis = System.currentTimeMillis();
        return new UUID(millis << 16 | 0x7000 | dice.nextInt(0x1000), Long.MIN_VALUE | dice.nextLong() >>> 2)
                .toString();
    }

    private void plan() {
        var id = UUID.randomUUID().toString();
        share(id, send("PUT", INTENTS + id, claim(suffix()).json()));
    }

    private void modify() {
        var intent = any(mine);
        if (intent != null) {
            var path = INTENTS + intent + "/" + mine.get(intent);
            share(intent, send("PUT", path, claim(suffix()).json()));
        }
    }

    private void end() {
        var intent = any(mine);
        if (intent != null
                && send("DELETE", INTENTS + intent + "/" + mine.get(intent), null)
                                .status()
                        == 200) {
            mine.remove(intent);
            commons.ovns().remove(intent);
        }
    }

    private void share(String intent, Reply reply) {
        if (reply.status() < 300) {
            mine.put(intent, reply.ovn());
            commons.ovns().put(intent, reply.ovn());
        }
    }

    private void subscribe() {
        var wish = SubscriptionJson.over(somewhere()).notifying(true, dice.nextBoolean());
        send("PUT", SUBSCRIPTIONS + UUID.randomUUID(), wish.json());
    }

    private void constrain() {
        var body = "{\"extents\": [" + somewhere().volume() + "], \"uss_base_url\": \"https://uss.example/utm\"}";
        send("PUT", CONSTRAINTS + UUID.randomUUID(), body);
    }

    private void lift() {
        history.stream()
                .filter(operation -> operation.feature().equals("constraint_references"))
                .filter(operation -> operation.method().equals("PUT"))
                .reduce((_, last) -> last)
                .ifPresent(last -> send(
                        "DELETE",
                        last.path() + "/"
                                + last.reply().constraint().path("ovn").asString(),
                        null));
    }

    private void get() {
        var intent = any(commons.ovns());
        if (intent != null) {
            send("GET", INTENTS + intent, null);
        }
    }

    private void query() {
        send("POST", INTENTS + "query", somewhere().query());
    }

    private @Nullable String any(Map<String, String> among) {
        var all = List.copyOf(among.keySet());
        return all.isEmpty() ? null : all.get(dice.nextInt(all.size()));
    }

    private Reply send(String method, String path, @Nullable String json) {
        long after = commons.position().get();
        var reply = uss.send(method, path, json);
        commons.position().accumulateAndGet(reply.position(), Math::max);
        history.add(new Operation(uss.name(), method, path, json, after, reply));
        return reply;
    }
}
