package org.skyledger.sandbox.chaos.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.skyledger.sandbox.chaos.load.Persistence.Doubt;
import org.skyledger.sandbox.chaos.load.Persistence.Refused;
import org.skyledger.sandbox.chaos.load.Reply.Reference;

/** A USS that plans, activates, changes and ends intents, subscribes, restricts the sky for others, and reads. */
final class Client implements Runnable {

    private static final int MOST = 3;

    private final Asking asking;
    private final Persistence persistence;
    private final KnownOvns known;
    private final Score score;
    private final BooleanSupplier running;
    private final Place own;
    private final Random random;
    private final long pauseMillis;
    private final List<Holding> holdings = new ArrayList<>();
    private final List<Doubtful> doubtful = new ArrayList<>();

    /** What the client may have at the DSS. */
    private record Doubtful(Wish wish, String volume) {}

    /** What the client has at the DSS. */
    private record Holding(Resource resource, String volume, Reference reference) {}

    Client(Asking asking, KnownOvns known, Score score, BooleanSupplier running, int nr, long seed, long pauseMillis) {
        this.asking = asking;
        this.persistence = new Persistence(asking, known, running);
        this.known = known;
        this.score = score;
        this.running = running;
        this.own = Place.of(nr);
        this.random = new Random(seed);
        this.pauseMillis = pauseMillis;
    }

    @Override
    public void run() {
        while (running.getAsBoolean()) {
            try {
                clearUp();
                step();
                TimeUnit.MILLISECONDS.sleep(1 + random.nextLong(2 * pauseMillis));
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private void step() {
        int dice = random.nextInt(100);
        var holding = holdings.isEmpty() ? null : holdings.get(random.nextInt(holdings.size()));
        if (dice < 10) {
            asking.survey(new UUID(0, 0));
        } else if (dice < 30 && holding != null && holding.resource() == Resource.INTENT) {
            var id = holding.reference().id();
            if (random.nextBoolean()) {
                asking.look(Resource.INTENT, id);
            } else {
                asking.read(id);
            }
        } else if (holding == null || holdings.size() < MOST || random.nextInt(4) == 0) {
            begin(dice % 10);
        } else {
            goOn(holding);
        }
    }

    private void begin(int dice) {
        var place = random.nextBoolean() ? Place.BUSY : own;
        var volume = place.volume(60 + random.nextInt(60));
        var id = UUID.randomUUID();
        if (dice == 0) {
            fulfil(
                    new Wish(Kind.RESTRICT, Resource.CONSTRAINT, id, null, _ -> Bodies.constraint(volume), 1),
                    volume,
                    null);
        } else if (dice < 3) {
            var body = Bodies.subscription(volume);
            fulfil(new Wish(Kind.SUBSCRIBE, Resource.SUBSCRIPTION, id, null, _ -> body, 1), volume, null);
        } else {
            var subscription = dice < 6 ? "new" : null;
            int events = subscription == null ? 1 : 2;
            fulfil(
                    new Wish(
                            Kind.PLAN,
                            Resource.INTENT,
                            id,
                            null,
                            key -> Bodies.intent("Accepted", volume, key, subscription),
                            events),
                    volume,
                    null);
        }
    }

    private void goOn(Holding holding) {
        var now = holding.reference();
        boolean isIntent = holding.resource() == Resource.INTENT;
        boolean activated = now.state().equals("Activated");
        if (isIntent && (!activated || random.nextInt(3) == 0)) {
            var kind = activated || random.nextInt(4) == 0 ? Kind.MODIFY : Kind.ACTIVATE;
            var state = activated || kind == Kind.ACTIVATE ? "Activated" : "Accepted";
            // Whoever flies must be told of others.
            var subscription = now.subscribes() ? now.subscription() : kind == Kind.ACTIVATE ? "new" : null;
            // The same as before, so that an implicit subscription need not be widened.
            var volume = holding.volume();
            fulfil(
                    new Wish(
                            kind,
                            Resource.INTENT,
                            now.id(),
                            now,
                            key -> Bodies.intent(state, volume, key, subscription),
                            "new".equals(subscription) ? 2 : 1),
                    volume,
                    holding);
        } else {
            var kind = switch (holding.resource()) {
                case INTENT -> Kind.END;
                case CONSTRAINT -> Kind.LIFT;
                case SUBSCRIPTION -> Kind.UNSUBSCRIBE;
            };
            int events = isIntent && now.subscribes() ? 2 : 1;
            fulfil(new Wish(kind, holding.resource(), now.id(), now, null, events), holding.volume(), holding);
        }
    }

    private void fulfil(Wish wish, String volume, @Nullable Holding before) {
        try {
            var after = persistence.fulfil(wish);
            holdings.remove(before);
            keep(wish, volume, after);
            score.done();
        } catch (Doubt _) {
            holdings.remove(before);
            doubtful.add(new Doubtful(wish, volume));
            if (running.getAsBoolean()) {
                score.givenUp();
            }
        } catch (Refused e) {
            holdings.remove(before);
            score.wronglyRefused(wish.kind() + " " + e.why());
        }
    }

    /** First of all: others wait to be told the OVN of what may be there. */
    private void clearUp() {
        for (var one : List.copyOf(doubtful)) {
            try {
                keep(one.wish(), one.volume(), persistence.find(one.wish(), System.nanoTime()));
                doubtful.remove(one);
            } catch (Doubt _) {
                // Next time.
            }
        }
    }

    private void keep(Wish wish, String volume, Optional<Reference> reference) {
        reference.ifPresent(now -> holdings.add(new Holding(wish.resource(), volume, now)));
        if (wish.resource() == Resource.INTENT) {
            reference.ifPresentOrElse(now -> known.put(now.id(), now.ovn()), () -> known.remove(wish.id()));
        }
    }
}
