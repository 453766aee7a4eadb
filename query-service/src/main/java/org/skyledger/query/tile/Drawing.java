package org.skyledger.query.tile;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.skyledger.query.freshness.Moment;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A tile with all its layers, for all who asked for it.
 *
 * @param position of the ledger, which all of them are told
 * @param pictures one of each layer, in their order
 */
record Drawing(long position, Moment moment, List<TileLayer> layers, List<Picture> pictures) {

    ResponseEntity<byte[]> answer() {
        // Layers of one tile are one behind the other.
        var bytes = new ByteArrayOutputStream();
        pictures.forEach(picture -> bytes.writeBytes(picture.bytes()));
        var answer = moment.answer();
        if (bytes.size() == 0) {
            return ResponseEntity.noContent()
                    .headers(answer.build().getHeaders())
                    .build();
        }
        var cut = IntStream.range(0, layers.size())
                .filter(i -> pictures.get(i).cut())
                .mapToObj(i -> layers.get(i).name())
                .collect(Collectors.joining(", "));
        if (!cut.isEmpty()) {
            answer.header(Tiles.CUT, cut);
        }
        return answer.contentType(MediaType.parseMediaType(Tiles.MEDIA_TYPE)).body(bytes.toByteArray());
    }
}
