package org.skyledger.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is stored must stay readable for ever: the golden files are its shapes, and change only by a new revision. */
class GoldenJsonTest {

    private static final Path GOLDEN = Path.of("src/main/resources/org/skyledger/events/golden");

    static Stream<Class<? extends DomainEvent>> events() {
        return EventCatalogue.all();
    }

    @ParameterizedTest
    @MethodSource("events")
    void reads_each_event_and_writes_it_again_as_it_was(Class<? extends DomainEvent> type) {
        var golden = read(fileOf(type, EventCatalogue.revisionOf(type)));
        var event = EventJson.MAPPER.readValue(golden, type);
        assertThat(EventJson.MAPPER.readTree(EventJson.MAPPER.writeValueAsString(event)))
                .isEqualTo(EventJson.MAPPER.readTree(golden));
    }

    @Test
    void there_is_a_file_for_each_event_and_revision_and_no_other() throws IOException {
        try (var files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(EventCatalogue.all()
                            .flatMap(type -> IntStream.rangeClosed(1, EventCatalogue.revisionOf(type))
                                    .mapToObj(revision -> fileOf(type, revision)))
                            .toList());
        }
    }

    private static String fileOf(Class<?> type, int revision) {
        return type.getSimpleName() + "-" + revision + ".json";
    }

    private static String read(String file) {
        try {
            return Files.readString(GOLDEN.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
