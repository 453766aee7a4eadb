package org.skyledger.query.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/problems.md");

    @Test
    void the_document_lists_just_the_codes_that_there_are() throws IOException {
        var codes = Arrays.stream(ProblemCode.values())
                .map(code -> List.of(code.code(), Integer.toString(code.status().value()), code.meaning()))
                .toList();

        assertThat(table()).extracting(row -> row.subList(0, 3)).containsExactlyElementsOf(codes);
        assertThat(table()).extracting(List::getLast).noneMatch(String::isBlank);
    }

    /** The rows of the table in this service's section, without its two lines of heading. */
    private static List<List<String>> table() throws IOException {
        return Files.readAllLines(DOCUMENT).stream()
                .dropWhile(line -> !line.equals("## Query service"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }
}
