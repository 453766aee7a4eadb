package org.skyledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A client that none of us wrote: GDAL reads the collections, and the files that they are exported to. */
@QuerySlice
class GdalSliceTest {

    private static final String LAYER = "operational-intents";

    @Autowired
    Api api;

    @Autowired
    Sky sky;

    @LocalServerPort
    int port;

    @TempDir
    Path files;

    @BeforeEach
    void intents() {
        sky.clear();
        for (int i = 0; i < 25; i++) {
            sky.intent()
                    .manager("uss" + i % 5)
                    .state(i % 2 == 0 ? "Accepted" : "Activated")
                    .over(i, 10, i + 0.5, 10.5)
                    .altitude(i * 10, i * 10 + 100)
                    .record();
        }
    }

    @Test
    void finds_the_collections_and_counts_their_items() {
        assertThat(gdal("ogrinfo", "-ro", "-q", service())).contains(LAYER, "constraints");
        assertThat(info(List.of())).contains("Feature Count: 25", "manager: String", "position: Integer");
    }

    @Test
    void reads_page_after_page() throws IOException {
        assertThat(items(List.of("-oo", "PAGE_SIZE=7"))).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void reads_a_box() throws IOException {
        assertThat(items(List.of("-spat", "3.6", "10", "7.2", "11"))).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            manager = 'uss1'                                              | 5
            manager = 'uss1' OR state = 'Activated'                       | 14
            NOT (manager = 'uss1') AND lower_altitude_meters >= 200       | 4
            state <> 'Activated' AND manager IN ('uss0', 'uss2')          | 6
            """)
    void reads_what_passes_an_attribute_filter(String where, int expected) throws IOException {
        assertThat(items(List.of("-where", where))).hasSize(expected);
    }

    /** Version 3.6 knows CQL2 by the name that drafts gave it, which is not ours; it asks for what parameters there are. */
    @Test
    void leaves_to_the_service_what_the_service_can_filter() {
        var said = gdal(
                "env", "CPL_DEBUG=ON", "ogrinfo", "-ro", "-al", "-so", "-where", "manager = 'uss1'", service(), LAYER);

        assertThat(said)
                .containsPattern("Fetch\\(http[^)]*items\\?[^)]*manager=uss1")
                .contains("Feature Count: 5");
    }

    @Test
    void reads_a_file_from_its_address_filtered_by_cql2() {
        var filter = "S_INTERSECTS(geometry%2CBBOX(3.6%2C10%2C7.2%2C11))%20AND%20state%3D'Activated'";

        assertThat(gdal(
                        "ogrinfo",
                        "-ro",
                        "-al",
                        "-so",
                        "http://127.0.0.1:" + port + Api.INTENTS + "/export?f=geojson&filter=" + filter))
                .contains("Feature Count: 2");
    }

    @ParameterizedTest
    @CsvSource({"geojson, GeoJSON", "geojsonseq, GeoJSONSeq", "fgb, FlatGeobuf", "csv, CSV"})
    void reads_an_export_and_writes_the_same_items_again(String format, String driver) throws IOException {
        var exported = files.resolve("export." + format.replace("geojsonseq", "geojsons"));
        Files.write(exported, api.bytes(Api.INTENTS + "/export?f=" + format));

        var again = files.resolve("again.csv");
        gdal(
                "ogr2ogr",
                "-f",
                "CSV",
                "-lco",
                "GEOMETRY=AS_WKT",
                "-oo",
                "AUTODETECT_TYPE=YES",
                again.toString(),
                exported.toString(),
                "-sql",
                "select manager, state, position, lower_altitude_meters, time_start from \"" + layer(format)
                        + "\" order by position");

        var rows = Files.readAllLines(again);
        assertThat(gdal("ogrinfo", "-ro", "-al", "-so", exported.toString()))
                .contains(
                        "`" + driver + "'",
                        "Feature Count: 25",
                        "Extent: (0.000000, 10.000000) - (24.500000, 10.500000)");
        assertThat(rows).hasSize(26);
        assertThat(rows.get(4)).contains("uss3", "Activated", "4", "30", "MULTIPOLYGON (((3 10,3.5 10", "2020");
    }

    private static String layer(String format) {
        return format.equals("fgb") ? LAYER : "export";
    }

    private String service() {
        return "OAPIF:http://127.0.0.1:" + port;
    }

    private String info(List<String> options) {
        return gdal(Stream.of(List.of("ogrinfo", "-ro", "-so"), options, List.of(service(), LAYER))
                .flatMap(List::stream)
                .toArray(String[]::new));
    }

    /** What GDAL makes of the items that it was to read: a row for each. */
    private List<String> items(List<String> options) throws IOException {
        var file = files.resolve("items.csv");
        gdal(Stream.of(List.of("ogr2ogr", "-f", "CSV"), options, List.of(file.toString(), service(), LAYER))
                .flatMap(List::stream)
                .toArray(String[]::new));
        return Files.readAllLines(file).stream().skip(1).toList();
    }

    private static String gdal(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes());
            assertThat(process.waitFor()).as(said).isZero();
            assertThat(said).doesNotContain("ERROR");
            return said;
        } catch (IOException e) {
            return fail(
                    "GDAL's " + command[0] + " is needed: ./skyledger install gets it for root; else install gdal-bin",
                    e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
