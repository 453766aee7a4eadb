package org.skyledger.query.cql;

import org.skyledger.query.ogc.ConformanceClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this package promises: Part 3 of OGC API - Features (19-079r2), and of CQL2 the classes that are whole. */
@Configuration
class CqlConfiguration {

    private static final String FEATURES_3 = "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/";
    private static final String CQL2 = "http://www.opengis.net/spec/cql2/1.0/conf/";

    @Bean
    ConformanceClass filtering() {
        return new ConformanceClass(FEATURES_3 + "filter");
    }

    @Bean
    ConformanceClass featuresFilter() {
        return new ConformanceClass(FEATURES_3 + "features-filter");
    }

    @Bean
    ConformanceClass cql2Text() {
        return new ConformanceClass(CQL2 + "cql2-text");
    }

    @Bean
    ConformanceClass basicCql2() {
        return new ConformanceClass(CQL2 + "basic-cql2");
    }

    @Bean
    ConformanceClass advancedComparisonOperators() {
        return new ConformanceClass(CQL2 + "advanced-comparison-operators");
    }

    @Bean
    ConformanceClass propertyProperty() {
        return new ConformanceClass(CQL2 + "property-property");
    }

    @Bean
    ConformanceClass basicSpatialFunctions() {
        return new ConformanceClass(CQL2 + "basic-spatial-functions");
    }

    // "spatial-functions" is not among them: only S_INTERSECTS and S_DISJOINT take a GEOMETRYCOLLECTION.
    @Bean
    ConformanceClass basicSpatialFunctionsPlus() {
        return new ConformanceClass(CQL2 + "basic-spatial-functions-plus");
    }

    @Bean
    ConformanceClass temporalFunctions() {
        return new ConformanceClass(CQL2 + "temporal-functions");
    }
}
