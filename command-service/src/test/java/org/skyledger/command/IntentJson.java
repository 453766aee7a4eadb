package org.skyledger.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bodies of requests about operational intents: a circle over a field, from soon on, unless said otherwise. */
public final class IntentJson {

    private double lat = 47.0;
    private double lng = 8.0;
    private double lower = 500;
    private double upper = 600;
    private Instant start = Instant.now().plus(Duration.ofMinutes(1));
    private Instant end = start.plus(Duration.ofHours(1));
    private String state = "Accepted";
    private List<String> key = List.of();
    private @Nullable String subscription;
    private @Nullable String suffix;

    private IntentJson() {}

    public static IntentJson anIntent() {
        return new IntentJson();
    }

    public IntentJson at(double lat, double lng) {
        this.lat = lat;
        this.lng = lng;
        return this;
    }

    public IntentJson between(double lower, double upper) {
        this.lower = lower;
        this.upper = upper;
        return this;
    }

    public IntentJson during(Instant start, Instant end) {
        this.start = start;
        this.end = end;
        return this;
    }

    public IntentJson in(String state) {
        this.state = state;
        return this;
    }

    public IntentJson knowing(String... ovns) {
        this.key = Arrays.stream(ovns).map("\"%s\""::formatted).toList();
        return this;
    }

    public IntentJson withImplicitSubscription() {
        this.subscription = "\"new_subscription\": {\"uss_base_url\": \"https://uss.example/notify\"}";
        return this;
    }

    public IntentJson withoutSubscription() {
        this.subscription = null;
        return this;
    }

    public IntentJson withSubscription(UUID id) {
        this.subscription = "\"subscription_id\": \"" + id + "\"";
        return this;
    }

    public IntentJson withSuffix(String suffix) {
        this.suffix = "\"requested_ovn_suffix\": \"" + suffix + "\"";
        return this;
    }

    public String json() {
        var members = new ArrayList<String>();
        members.add("\"extents\": [" + volume() + "]");
        members.add("\"state\": \"" + state + "\"");
        members.add("\"uss_base_url\": \"https://uss.example/utm\"");
        members.add("\"key\": [" + String.join(", ", key) + "]");
        if (subscription != null) {
            members.add(subscription);
        }
        if (suffix != null) {
            members.add(suffix);
        }
        return "{" + String.join(", ", members) + "}";
    }

    public String query() {
        return "{\"area_of_interest\": " + volume() + "}";
    }

    /** The volume alone, as the other features' requests hold it. */
    public String volume() {
        return String.format(Locale.ROOT, """
                {"volume": {
                   "outline_circle": {"center": {"lat": %f, "lng": %f}, "radius": {"value": 300, "units": "M"}},
                   "altitude_lower": {"value": %f, "reference": "W84", "units": "M"},
                   "altitude_upper": {"value": %f, "reference": "W84", "units": "M"}},
                 "time_start": {"value": "%s", "format": "RFC3339"},
                 "time_end": {"value": "%s", "format": "RFC3339"}}""", lat, lng, lower, upper, start, end);
    }
}
