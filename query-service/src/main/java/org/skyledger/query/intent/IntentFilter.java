package org.skyledger.query.intent;

import org.jspecify.annotations.Nullable;
import org.skyledger.query.ogc.Bbox;
import org.skyledger.query.ogc.DatetimeInterval;

/** Which intents are asked for; what is null does not narrow. */
record IntentFilter(
        @Nullable Bbox bbox,
        @Nullable DatetimeInterval datetime,
        @Nullable States states,
        @Nullable ManagerName manager) {}
