package org.skyledger.command.about;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Open to everybody. */
@RestController
class AboutResource {

    private static final MediaType OPENAPI = MediaType.parseMediaType("application/yaml");

    private final @Nullable BuildProperties build;

    AboutResource(ObjectProvider<BuildProperties> build) {
        this.build = build.getIfAvailable();
    }

    record Version(String version) {}

    @GetMapping("/aux/v1/version")
    Version version() {
        return new Version("skyledger/" + (build == null ? "unpackaged" : build.getVersion()));
    }

    @GetMapping("/openapi.yaml")
    ResponseEntity<Resource> openapi() {
        return ResponseEntity.ok().contentType(OPENAPI).body(new ClassPathResource("openapi.yaml"));
    }
}
