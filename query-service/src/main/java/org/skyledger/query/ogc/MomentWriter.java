package org.skyledger.query.ogc;

import java.time.Instant;
import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes moments as {@link Rfc3339} does. */
@JacksonComponent
class MomentWriter extends ValueSerializer<Instant> {

    @Override
    public void serialize(Instant moment, JsonGenerator json, SerializationContext context) {
        json.writeString(Rfc3339.text(moment));
    }
}
