package org.skyledger.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
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

    @ParameterizedTest
    @MethodSource("events")
    void reads_each_revision_that_an_event_has_ever_had(Class<? extends DomainEvent> type) {
        for (int revision = 1; revision <= EventCatalogue.revisionOf(type); revision++) {
            var golden = read(fileOf(type, revision));
            assertThat(Evolution.OF_THE_LEDGER.read(type.getName(), revision, golden, TestJson.READER))
                    .isInstanceOf(type);
        }
    }

    /** A shape that was stored is stored for ever: a line may join the list, none may leave it or change. */
    @Test
    void no_file_has_gone_or_changed() throws IOException {
        var sums = new TreeMap<String, String>();
        try (var files = Files.list(GOLDEN)) {
            files.forEach(file -> sums.put(file.getFileName().toString(), sum(file)));
        }
        assertThat(sums.entrySet().stream().map(file -> file.getValue() + "  " + file.getKey()))
                .as("sha256sum of the golden files; a new one's line belongs into golden.sha256")
                .containsExactlyElementsOf(Files.readAllLines(Path.of("src/test/resources/golden.sha256")));
    }

    private static String sum(Path file) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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
