package org.skyledger.bench.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.skyledger.sandbox.backing.Unavailable;
import org.skyledger.sandbox.backing.Workspace;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The figures of one run of a benchmark, by name, in the order in which they were put. */
public final class Figures {

    private static final MathContext DIGITS = new MathContext(4);

    private final String bench;
    private final Map<String, Object> figures = new LinkedHashMap<>();

    public Figures(String bench) {
        this.bench = bench;
        figures.put("bench", bench);
    }

    /** To four digits; no measurement here is better than that. */
    public void put(String name, double figure) {
        figures.put(
                name,
                Double.isFinite(figure)
                        ? new BigDecimal(new BigDecimal(figure).round(DIGITS).toPlainString())
                        : null);
    }

    public void put(String name, long figure) {
        figures.put(name, figure);
    }

    public void put(String name, String word) {
        figures.put(name, word);
    }

    /** Takes over what another benchmark measured in the same run; its name goes before each of its figures'. */
    public void include(Figures others) {
        others.figures.forEach((name, figure) -> {
            if (!name.equals("bench")) {
                figures.put(others.bench + "_" + name, figure);
            }
        });
    }

    /** One line of JSON. */
    public String line() {
        return JsonMapper.shared().writeValueAsString(figures);
    }

    /** Writes them to {@code bench/results} of the checkout, with the date and the machine. */
    public Path save() {
        var file = Workspace.find().root().resolve("bench/results/" + bench + ".json");
        var contents = new LinkedHashMap<String, Object>();
        contents.put("date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        contents.put("machine", Machine.describe());
        contents.putAll(figures);
        var json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(contents);
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, json + "\n");
        } catch (IOException e) {
            throw new Unavailable(file + " could not be written: " + e.getMessage(), e);
        }
    }
}
