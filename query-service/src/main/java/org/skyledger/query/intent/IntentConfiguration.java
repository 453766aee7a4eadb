package org.skyledger.query.intent;

import java.util.List;
import org.skyledger.query.item.ItemKind;
import org.skyledger.query.ogc.Collection;
import org.skyledger.query.tile.TileLayer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class IntentConfiguration {

    static final String ID = "operational-intents";

    @Bean
    Collection operationalIntents() {
        return new Collection(
                ID,
                "Operational intents",
                "Blocks of sky and time that operators have claimed, one feature per intent, as recorded in the ledger",
                "intent_version",
                false);
    }

    @Bean
    ItemKind<IntentVersion, IntentProperties> intentKind(Collection operationalIntents) {
        return new ItemKind<>(
                operationalIntents,
                "intents",
                IntentVersion.class,
                IntentProperties::feature,
                IntentProperties.QUERYABLES);
    }

    @Bean
    TileLayer intentTiles(Collection operationalIntents) {
        return new TileLayer(operationalIntents, "intents", "view.intent_version", List.of("state"));
    }
}
