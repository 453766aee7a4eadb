package org.skyledger.command.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProblemsDocumentTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `?([a-z-]+)`? \\| (\\d{3}) \\|");

    @Test
    void docs_and_code_list_the_same_problems() throws IOException {
        var document = Files.readString(Path.of("../docs/problems.md"));
        var section = document.split("(?m)^## Command service\\R", 2)[1].split("(?m)^## ", 2)[0];
        assertThat(ROW.matcher(section).results().map(row -> entry(row)))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Problem.values())
                        .map(problem -> problem.code() + " " + problem.status().value())
                        .toList());
    }

    private static String entry(MatchResult row) {
        return row.group(1) + " " + row.group(2);
    }
}
