package org.skyledger.bench.decision;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.skyledger.command.airspace.Extent;
import org.skyledger.sandbox.backing.Unavailable;

/** Who is relevant to a claim, in one cell after another of a {@link CrowdedSky}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Relevance {

    private static final int STRIDE = 397;
    private static final int IN_THIN_LAYER = 10;

    private List<Extent> wholeCells = List.of();
    private List<Extent> thinLayers = List.of();
    private int cell;

    /** Also looks whether the answers are right. */
    @Setup
    public void claim(CrowdedSky sky) {
        wholeCells = IntStream.range(0, CrowdedSky.CELLS)
                .mapToObj(CrowdedSky::wholeCell)
                .toList();
        thinLayers = IntStream.range(0, CrowdedSky.CELLS)
                .mapToObj(CrowdedSky::thinLayer)
                .toList();
        require(sky.intents().relevantTo(wholeCells.getFirst()).size(), CrowdedSky.PER_CELL);
        require(sky.intents().relevantTo(thinLayers.getLast()).size(), IN_THIN_LAYER);
    }

    /** A claim that a thousand intents are relevant to. */
    @Benchmark
    public int toAThousand(CrowdedSky sky) {
        return sky.intents().relevantTo(wholeCells.get(next())).size();
    }

    /** A claim among a thousand intents that ten of them are relevant to. */
    @Benchmark
    public int toTen(CrowdedSky sky) {
        return sky.intents().relevantTo(thinLayers.get(next())).size();
    }

    private int next() {
        cell = (cell + STRIDE) % CrowdedSky.CELLS;
        return cell;
    }

    private static void require(int found, int expected) {
        if (found != expected) {
            throw new Unavailable(found + " intents were relevant, not " + expected);
        }
    }
}
