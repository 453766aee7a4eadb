package org.skyledger.query.landing;

import org.skyledger.query.ogc.ConformanceClass;
import org.skyledger.query.ogc.Entrance;
import org.skyledger.query.ogc.Link;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class LandingConfiguration {

    private static final String FEATURES = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";

    @Bean
    ConformanceClass core() {
        return new ConformanceClass(FEATURES + "core");
    }

    @Bean
    ConformanceClass geoJson() {
        return new ConformanceClass(FEATURES + "geojson");
    }

    @Bean
    ConformanceClass openApi() {
        return new ConformanceClass(FEATURES + "oas30");
    }

    @Bean
    ConformanceClass queryables() {
        return new ConformanceClass("http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables");
    }

    @Bean
    Entrance definitionEntrance() {
        return new Entrance("/api", "service-desc", Link.OPEN_API, "The definition of this API");
    }

    @Bean
    Entrance documentationEntrance() {
        return new Entrance("/api?f=html", "service-doc", Link.HTML, "The definition of this API, as a page");
    }

    @Bean
    Entrance conformanceEntrance() {
        return new Entrance("/conformance", "conformance", Link.JSON, "What this API conforms to");
    }

    @Bean
    Entrance dataEntrance() {
        return new Entrance("/collections", "data", Link.JSON, "The collections");
    }
}
