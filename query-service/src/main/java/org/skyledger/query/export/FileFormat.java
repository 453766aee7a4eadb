package org.skyledger.query.export;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The parameter {@code f} of an export. */
public enum FileFormat {
    GEOJSON("application/geo+json", "geojson"),
    GEOJSONSEQ("application/geo+json-seq", "geojsons"),
    CSV("text/csv;charset=utf-8;header=present", "csv"),
    FGB("application/flatgeobuf", "fgb"),
    /** EUROCAE ED-269: UAS geographical zones, of 2020. */
    ED269("application/json", "ed269.json"),
    /** EUROCAE ED-318: UAS geographical zones, of 2023, as an extension of GeoJSON. */
    ED318("application/geo+json", "ed318.json");

    public static final String DEFAULT = "geojson";

    /** What every collection can be written as. */
    public static final Set<FileFormat> OF_ANY_ITEMS = EnumSet.range(GEOJSON, FGB);

    private final String mediaType;
    private final String extension;

    FileFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public static FileFormat of(String text) {
        return Arrays.stream(values())
                .filter(format -> format.parameter().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + text + "\" is no format of an export; allowed: "
                        + listed(EnumSet.allOf(FileFormat.class))));
    }

    static String listed(Set<FileFormat> formats) {
        return formats.stream().map(FileFormat::parameter).sorted().collect(Collectors.joining(", "));
    }

    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    String mediaType() {
        return mediaType;
    }

    /** Of a file's name. */
    String extension() {
        return extension;
    }
}
