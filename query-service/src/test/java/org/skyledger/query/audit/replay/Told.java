package org.skyledger.query.audit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.skyledger.sandbox.conformity.ApiDocument;

/** One event of a replay, as others know it: nothing may come that the definition does not tell. */
record Told(String id, String name, String data) {

    private static final ApiDocument DEFINITION =
            ApiDocument.read(Told.class.getResourceAsStream("/live.asyncapi.json"));

    static List<Told> all(String body) {
        return Arrays.stream(body.split("\n\n")).map(Told::read).toList();
    }

    private static Told read(String frame) {
        var fields = frame.lines()
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf(": ")), line -> line.substring(line.indexOf(": ") + 2)));
        assertThat(fields).containsOnlyKeys("id", "event", "data");
        var told = new Told(
                fields.getOrDefault("id", ""), fields.getOrDefault("event", ""), fields.getOrDefault("data", ""));
        assertThat(DEFINITION.schema(told.name).isObject()).as(told.name).isTrue();
        assertThat(DEFINITION.faults(told.data, told.name)).isEmpty();
        return told;
    }

    <T> T at(String path) {
        return JsonPath.read(data, path);
    }
}
