package org.skyledger.sandbox.checkout;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentsTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    /** Two humps or more, so that no other word is taken for a class. */
    private static final Pattern CLASS = Pattern.compile("`((?:[A-Z][a-z0-9]+){2,}(?:IT)?)`");

    private static final Pattern DECLARATION = Pattern.compile("\\b(?:class|record|interface|enum) ([A-Z]\\w+)");
    private static final Pattern COMMAND = Pattern.compile("\\./skyledger ([a-z]+)");
    private static final Pattern TEST = Pattern.compile("-Dtest=(\\w+)");

    static List<Path> documents() {
        return Checkout.documents();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_link_leads_somewhere(Path document) {
        assertThat(matches(LINK, Checkout.read(document)).filter(link -> !link.startsWith("https://")))
                .allSatisfy(link -> {
                    var parts = link.split("#", 2);
                    var target = parts[0].isEmpty()
                            ? document
                            : Path.of("")
                                    .resolve(document)
                                    .resolveSibling(parts[0])
                                    .normalize();
                    assertThat(Checkout.ROOT.resolve(target)).exists();
                    if (parts.length == 2) {
                        assertThat(anchors(target)).contains(parts[1]);
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_class_that_is_named_exists(Path document) {
        var named = matches(CLASS, Checkout.read(document)).collect(toSet());
        assertThat(declared()).containsAll(named);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_command_that_is_given_exists(Path document) {
        var text = Checkout.read(document);
        var usage = Checkout.read(Path.of("skyledger"));
        assertThat(matches(COMMAND, text))
                .allSatisfy(command -> assertThat(usage).containsPattern("(?m)^  " + command + "\\b"));
        assertThat(declared())
                .containsAll(
                        matches(TEST, text).filter(test -> !test.equals("NAME")).collect(toSet()));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void no_line_is_too_long_to_be_read_in_a_terminal(Path document) {
        var prose = Checkout.read(document).replaceAll("(?s)```.*?```", "");
        assertThat(prose.lines().filter(line -> !line.startsWith("|") && line.length() > 120))
                .isEmpty();
    }

    @Test
    void the_map_for_newcomers_fits_on_a_few_screens() {
        assertThat(Checkout.read(Path.of("AGENTS.md")).lines().count()).isLessThanOrEqualTo(100);
    }

    @Test
    void the_index_lists_every_decision_by_its_number_and_title() {
        var index = Checkout.read(Path.of("docs/adr/README.md"));
        var decisions = Checkout.documents().stream()
                .filter(document -> document.toString().matches("docs/adr/\\d{4}-.*"))
                .toList();
        assertThat(decisions).isNotEmpty().allSatisfy(decision -> {
            var title = matches(HEADING, Checkout.read(decision)).findFirst().orElseThrow();
            assertThat(index)
                    .contains("| " + title.substring(0, 4) + " | [" + title.substring(5) + "](" + decision.getFileName()
                            + ") |");
        });
        assertThat(matches(LINK, index)).hasSameSizeAs(decisions);
    }

    /** Not on the loopback address, and not below a home: what holds on one machine only. */
    @ParameterizedTest
    @MethodSource("documents")
    void nothing_is_said_of_the_writers_own_machine(Path document) {
        assertThat(Checkout.read(document)).doesNotContainPattern("(?<![\\w.])/(?:root|home|work|tmp|usr/lib/jvm)/");
    }

    private static Set<String> declared() {
        return Checkout.sources().stream()
                .flatMap(source -> matches(DECLARATION, Checkout.read(source)))
                .collect(toSet());
    }

    /** The anchors of a document's headings, as they are made for a browser. */
    private static Set<String> anchors(Path document) {
        return matches(HEADING, Files.isRegularFile(Checkout.ROOT.resolve(document)) ? Checkout.read(document) : "")
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w\\s-]", "")
                        .replace(' ', '-'))
                .collect(toSet());
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
    }
}
