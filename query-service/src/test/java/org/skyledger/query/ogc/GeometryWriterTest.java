package org.skyledger.query.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

class GeometryWriterTest {

    private final JsonMapper json = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(Outline.class, new GeometryWriter()))
            .build();

    @Test
    void writes_shells_counter_clockwise_and_holes_clockwise_whichever_way_round_they_stand() throws ParseException {
        var expected = """
                {"type":"MultiPolygon","coordinates":[[\
                [[0.0,0.0],[9.0,0.0],[9.0,9.0],[0.0,9.0],[0.0,0.0]],\
                [[1.0,1.0],[1.0,2.0],[2.0,2.0],[2.0,1.0],[1.0,1.0]]]]}""";

        assertThat(written("MULTIPOLYGON(((0 0,9 0,9 9,0 9,0 0),(1 1,1 2,2 2,2 1,1 1)))"))
                .isEqualTo(expected);
        assertThat(written("MULTIPOLYGON(((0 0,0 9,9 9,9 0,0 0),(1 1,2 1,2 2,1 2,1 1)))"))
                .isEqualTo(expected);
    }

    @Test
    void sees_which_way_round_a_ring_stands_by_all_of_its_corners() throws ParseException {
        assertThat(written("MULTIPOLYGON(((10 5,5 10,0 5,5 0,10 5)))"))
                .contains("[[10.0,5.0],[5.0,10.0],[0.0,5.0],[5.0,0.0],[10.0,5.0]]");
    }

    @Test
    void writes_every_piece() throws ParseException {
        assertThat(written("MULTIPOLYGON(((179 0,180 0,180 1,179 0)),((-180 0,-179 0,-180 1,-180 0)))"))
                .contains("[[[179.0,0.0],[180.0,0.0],[180.0,1.0],[179.0,0.0]]]")
                .contains("[[[-180.0,0.0],[-179.0,0.0],[-180.0,1.0],[-180.0,0.0]]]");
    }

    @Test
    void writes_seven_decimals_at_most() throws ParseException {
        assertThat(written("MULTIPOLYGON(((0.123456789 0,1 0,-8.00000001 1,0.123456789 0)))"))
                .contains("[0.1234568,0.0]")
                .contains("[-8.0,1.0]");
    }

    @Property
    void writes_the_nearest_number_of_so_many_decimals(@ForAll @DoubleRange(min = -180, max = 180) double degrees) {
        var text = new CoordinateText(7);
        text.point(degrees, -degrees);

        var nearest = new BigDecimal(Math.round(degrees * 1e7) / 1e7);
        assertThat(text.read().stream().map(number -> (Double) number))
                .containsExactly(nearest.doubleValue(), nearest.negate().doubleValue());
    }

    @Test
    void says_the_same_when_it_becomes_a_tree() throws ParseException {
        var geometry = outline("MULTIPOLYGON(((0.5 0,9 0,9 9,0.5 0)))");

        assertThat(json.valueToTree(geometry).toString()).isEqualTo(json.writeValueAsString(geometry));
        assertThat(json.convertValue(geometry, Map.class).toString())
                .isEqualTo("{type=MultiPolygon, coordinates=[[[[0.5, 0.0], [9.0, 0.0], [9.0, 9.0], [0.5, 0.0]]]]}");
    }

    private String written(String wkt) throws ParseException {
        return json.writeValueAsString(outline(wkt));
    }

    private static Outline outline(String wkt) throws ParseException {
        return Outline.of((MultiPolygon) new WKTReader().read(wkt));
    }
}
