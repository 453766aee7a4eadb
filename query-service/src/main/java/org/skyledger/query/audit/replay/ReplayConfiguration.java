package org.skyledger.query.audit.replay;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ReplayConfiguration {

    @Bean
    Metronome metronome() {
        return new Metronome() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void rest(Duration time) throws InterruptedException {
                Thread.sleep(time);
            }
        };
    }
}
