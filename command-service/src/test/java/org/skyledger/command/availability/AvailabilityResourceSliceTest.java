package org.skyledger.command.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skyledger.command.Fields;
import org.skyledger.command.IntentJson;
import org.skyledger.command.TestService;
import org.skyledger.command.Uss;
import org.skyledger.command.Uss.Reply;

class AvailabilityResourceSliceTest {

    private final TestService service = TestService.shared();
    private final String name = "uss-" + UUID.randomUUID();
    private final Uss arbitrator = Uss.withAllScopes("arbitrator", service);
    private final Uss uss = Uss.withAllScopes(name, service);
    private final Uss neighbour = Uss.withAllScopes("neighbour", service);
    private final IntentJson here = Fields.next();
    private final UUID id = UUID.randomUUID();

    private Reply declare(String availability, String oldVersion) {
        return arbitrator.send(
                "PUT",
                "/dss/v1/uss_availability/" + name,
                "{\"old_version\": \"%s\", \"availability\": \"%s\"}".formatted(oldVersion, availability));
    }

    private Reply get() {
        return neighbour.send("GET", "/dss/v1/uss_availability/" + name, null);
    }

    @Test
    void of_a_uss_that_nobody_knows_is_unknown() {
        assertThat(get().status()).isEqualTo(200);
        assertThat(get().body().path("version").asString("-")).isEmpty();
        assertThat(get().body().path("status").path("uss").asString()).isEqualTo(name);
        assertThat(get().body().path("status").path("availability").asString()).isEqualTo("Unknown");
    }

    @Test
    void is_declared_in_any_spelling_and_answered_in_the_standards() {
        var first = declare("nOrMaL", "");
        assertThat(first.status()).as(first.message()).isEqualTo(200);
        assertThat(first.body().path("status").path("availability").asString()).isEqualTo("Normal");
        var version = first.body().path("version").asString();
        assertThat(version).isNotEmpty();
        assertThat(declare("Down", "").status()).isEqualTo(409);
        assertThat(declare("Down", "other").status()).isEqualTo(409);
        assertThat(declare("Sideways", version).status()).isEqualTo(400);
        assertThat(declare("Unknown", version).status()).isEqualTo(400);
        var second = declare("Down", version);
        assertThat(second.body().path("version").asString()).isNotEqualTo(version);
        assertThat(get().body()).isEqualTo(second.body());
    }

    @Test
    void down_lets_others_pass_by_its_plans_but_not_by_its_flights() {
        var planned = uss.create(id, here.json());
        var before = declare("Down", "");
        assertThat(neighbour.get(id).reference().path("uss_availability").asString())
                .isEqualTo("Down");
        var passer = UUID.randomUUID();
        var passing = neighbour.create(passer, here.json());
        assertThat(passing.status()).as(passing.message()).isEqualTo(201);
        neighbour.end(passer, passing.ovn());

        declare("Normal", before.body().path("version").asString());
        var active = uss.update(
                id,
                planned.ovn(),
                here.in("Activated").withImplicitSubscription().json());
        assertThat(active.status()).as(active.message()).isEqualTo(200);
        declare("Down", get().body().path("version").asString());
        assertThat(neighbour.create(passer, here.in("Accepted").json()).status())
                .isEqualTo(409);
    }

    @Test
    void down_keeps_a_uss_from_claiming_and_ending_but_not_from_declaring_an_emergency() {
        var planned = uss.create(id, here.json());
        declare("Down", "");
        var refused = uss.create(UUID.randomUUID(), here.between(900, 950).json());
        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.problem()).isEqualTo("uss-down");
        assertThat(uss.update(id, planned.ovn(), here.json()).status()).isEqualTo(412);
        assertThat(uss.end(id, planned.ovn()).status()).isEqualTo(412);
        var contingent = here.between(500, 600).in("Contingent").withImplicitSubscription();
        assertThat(uss.update(id, planned.ovn(), contingent.json()).status()).isEqualTo(200);
    }
}
