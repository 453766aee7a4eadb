package org.skyledger.query.constraint;

import java.util.List;
import org.skyledger.query.item.ItemKind;
import org.skyledger.query.ogc.Collection;
import org.skyledger.query.tile.TileLayer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ConstraintConfiguration {

    static final String ID = "constraints";

    @Bean
    Collection constraints() {
        return new Collection(
                ID,
                "Constraints",
                "Blocks of sky and time that authorities restrict, one feature per constraint, as recorded in the ledger",
                "constraint_version",
                false);
    }

    @Bean
    ItemKind<ConstraintVersion, ConstraintProperties> constraintKind(Collection constraints) {
        return new ItemKind<>(
                constraints,
                "constraints",
                ConstraintVersion.class,
                ConstraintProperties::feature,
                ConstraintProperties.QUERYABLES);
    }

    @Bean
    TileLayer constraintTiles(Collection constraints) {
        return new TileLayer(constraints, "constraints", "view.constraint_version", List.of());
    }
}
