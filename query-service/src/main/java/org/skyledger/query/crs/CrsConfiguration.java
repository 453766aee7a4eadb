package org.skyledger.query.crs;

import org.skyledger.query.ogc.ConformanceClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class CrsConfiguration {

    @Bean
    ConformanceClass coordinateReferenceSystems() {
        return new ConformanceClass("http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs");
    }
}
