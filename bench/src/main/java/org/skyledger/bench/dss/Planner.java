package org.skyledger.bench.dss;

import org.skyledger.bench.load.Answer;
import org.skyledger.bench.load.Bytes;
import org.skyledger.bench.load.Client;
import org.skyledger.sandbox.backing.Unavailable;

/** Plans an intent, activates it, ends it, and begins again. Announces its OVNs before it asks for them. */
final class Planner implements Client {

    private enum Step {
        PLAN,
        ACTIVATE,
        END
    }

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int CONFLICT = 409;

    private final int number;
    private final Place place;
    private final KnownOvns neighbours;
    private final IntentRequests requests;
    private final Ids ids;
    private Step step = Step.PLAN;
    private Life life;
    private Life next;
    private long position;

    /** @param number among those who share {@code neighbours} */
    Planner(int number, Place place, KnownOvns neighbours, IntentRequests requests, Ids ids) {
        this.number = number;
        this.place = place;
        this.neighbours = neighbours;
        this.requests = requests;
        this.ids = ids;
        this.life = begin();
        this.next = begin();
        announce();
    }

    @Override
    public void ask(Bytes request) {
        switch (step) {
            case PLAN -> requests.plan(life, neighbours, number, request);
            case ACTIVATE -> requests.activate(life, neighbours, number, request);
            case END -> requests.end(life, request);
        }
    }

    @Override
    public boolean take(Answer answer) {
        if (answer.status() == CONFLICT && step != Step.END) {
            return false;
        }
        if (answer.status() != (step == Step.PLAN ? CREATED : OK)) {
            throw new Unavailable(step + " was answered with " + answer.status() + ": " + answer.body());
        }
        if (answer.position() <= position) {
            throw new Unavailable(
                    step + " was answered with position " + answer.position() + ", after one with " + position);
        }
        position = answer.position();
        goOn();
        return true;
    }

    @Override
    public boolean rests() {
        return step == Step.PLAN;
    }

    private void goOn() {
        switch (step) {
            case PLAN -> step = Step.ACTIVATE;
            case ACTIVATE -> step = Step.END;
            case END -> {
                step = Step.PLAN;
                life = next;
                next = begin();
            }
        }
        announce();
    }

    private Life begin() {
        return Life.begin(place, ids, System.currentTimeMillis());
    }

    /** What stands, and what the next four requests would bring: others may be kept waiting while we are served. */
    private void announce() {
        switch (step) {
            case PLAN -> neighbours.announce(number, life.plannedOvn(), life.activatedOvn(), next.plannedOvn());
            case ACTIVATE ->
                neighbours.announce(
                        number, life.plannedOvn(), life.activatedOvn(), next.plannedOvn(), next.activatedOvn());
            case END -> neighbours.announce(number, life.activatedOvn(), next.plannedOvn(), next.activatedOvn());
        }
    }
}
