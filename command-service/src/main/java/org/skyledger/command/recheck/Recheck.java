package org.skyledger.command.recheck;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.skyledger.events.LedgerRecord;

/** Goes through a ledger from its beginning, command by command. */
public final class Recheck {

    private static final ObjectReader LINE =
            JsonMapper.builder().addModule(new JavaTimeModule()).build().readerFor(Line.class);

    private static final int AT_ONCE = 1_000;

    private final PastSky sky = new PastSky();
    private final Consumer<String> differences;

    private final List<Step> steps = new ArrayList<>();
    private long commands;
    private long different;
    private long untold;

    Recheck(Consumer<String> differences) {
        this.differences = differences;
    }

    /**
     * Decides an export again, in memory.
     *
     * @param export of a whole ledger, as lines of JSON
     * @param differences is told each, in a sentence
     */
    public static Tally of(Path export, Consumer<String> differences) throws IOException {
        var recheck = new Recheck(differences);
        try (var lines = Files.newBufferedReader(export)) {
            for (var some = next(lines); !some.isEmpty(); some = next(lines)) {
                // Reading JSON is most of the work, and needs no order.
                some.parallelStream().map(Recheck::read).toList().forEach(step -> step.ifPresent(recheck::accept));
            }
        }
        return recheck.finish();
    }

    private static List<String> next(BufferedReader lines) throws IOException {
        var some = new ArrayList<String>(AT_ONCE);
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            some.add(line);
            if (some.size() == AT_ONCE) {
                break;
            }
        }
        return some;
    }

    /** Empty when it is the line that ends an export. */
    private static Optional<Step> read(String line) {
        try {
            Line said = LINE.readValue(line);
            return said.end() == null ? Optional.of(Step.of(said.row())) : Optional.empty();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    void accept(LedgerRecord row) {
        accept(Step.of(row));
    }

    private void accept(Step step) {
        if (!steps.isEmpty()
                && !step.metadata()
                        .causation()
                        .equals(steps.getFirst().metadata().causation())) {
            settle();
        }
        steps.add(step);
    }

    Tally finish() {
        if (!steps.isEmpty()) {
            settle();
        }
        return new Tally(commands, different, untold);
    }

    private void settle() {
        var command = new Command(List.copyOf(steps));
        command.difference(sky).ifPresent(difference -> {
            different++;
            differences.accept(difference);
        });
        // What was recorded has happened, whatever would be decided today.
        sky.fold(command.events());
        commands++;
        untold += command.isTold() ? 0 : 1;
        steps.clear();
    }
}
