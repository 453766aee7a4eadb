package org.skyledger.bench.decision;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the benchmark starts in a JVM of its own, as JMH itself would if it could start from an executable jar. */
@Command(name = "measure", hidden = true, description = "Part of the benchmark of the decision")
public final class MeasureCommand implements Callable<Integer> {

    @Parameters
    private String benchmark = "";

    @Option(names = "--seconds", required = true)
    private int seconds;

    @Option(names = "--result", required = true)
    private Path result = Path.of("");

    @Override
    public Integer call() throws RunnerException {
        var options = new OptionsBuilder()
                .include("\\." + benchmark + "$")
                .forks(0)
                .warmupIterations(2)
                .warmupTime(TimeValue.seconds(seconds))
                .measurementIterations(3)
                .measurementTime(TimeValue.seconds(seconds))
                .shouldFailOnError(true)
                .resultFormat(ResultFormatType.JSON)
                .result(result.toString())
                .build();
        new Runner(options).run();
        return 0;
    }
}
