package org.skyledger.query;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.skyledger.sandbox.backing.Backing;
import org.skyledger.sandbox.backing.Database;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** The whole service over a real view: tests write it through {@link Sky} and read it through {@link Api}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(QuerySlice.Parts.class)
public @interface QuerySlice {

    @TestConfiguration
    class Parts {

        @Bean
        Database database() {
            var database = Backing.postgres().freshDatabase();
            for (var schema : List.of("view", "audit")) {
                Flyway.configure()
                        .dataSource(database.url(), "skyledger_view_owner", "skyledger_view_owner")
                        .defaultSchema(schema)
                        .locations("classpath:db/migration/" + schema)
                        .load()
                        .migrate();
            }
            return database;
        }

        // Nobody's to close, since the other tests have it too.
        @Bean(destroyMethod = "")
        Redis redis() {
            return Redis.shared();
        }

        @Bean
        DynamicPropertyRegistrar address(Database database, Redis redis) {
            return registry -> {
                registry.add("spring.datasource.url", database::url);
                registry.add("spring.data.redis.url", redis::url);
                registry.add("skyledger.query.sky.lag", () -> "20ms");
                registry.add("skyledger.tokens.jwks-url", Backing.authority()::jwksUrl);
            };
        }

        @Bean
        static Executed executed() {
            return new Executed();
        }

        @Bean
        Sky sky(Database database, Redis redis) {
            return new Sky(database, redis);
        }

        @Bean
        Records records(Database database) {
            return new Records(database);
        }

        @Bean
        Api api(ApplicationContext service) {
            return Api.of(service);
        }
    }
}
