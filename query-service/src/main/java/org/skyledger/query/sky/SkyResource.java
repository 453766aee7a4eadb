package org.skyledger.query.sky;

import java.util.List;
import org.skyledger.query.ogc.Link;
import org.skyledger.query.tag.Tagged;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** The sky now, cell by cell. */
@Tagged
@RestController
class SkyResource {

    private final CurrentSky sky;

    SkyResource(CurrentSky sky) {
        this.sky = sky;
    }

    @GetMapping(path = "/sky/{cell}", produces = Link.JSON)
    ResponseEntity<Answer> cell(ServletWebRequest exchange, @PathVariable Cell cell) {
        var found = sky.of(cell, exchange);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(new Answer(cell.token(), found.intents(), List.of(Link.self(Link.JSON))));
    }

    record Answer(String cell, List<SkyIntent> intents, List<Link> links) {}
}
