package org.skyledger.command;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Takes commands over HTTP, decides them one at a time, appends what was decided, and relays it to Kafka. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CommandService {

    public static void main(String[] args) {
        // Axon would ask its makers for news at every start.
        System.setProperty("axoniq.update-checker.disabled", "true");
        SpringApplication.run(CommandService.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
