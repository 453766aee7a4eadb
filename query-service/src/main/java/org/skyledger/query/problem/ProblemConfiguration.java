package org.skyledger.query.problem;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration
class ProblemConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsFromTheServerItself(JsonMapper json) {
        return server -> server.addContextCustomizers(context -> {
            var host = (StandardHost) context.getParent();
            // The host adds its default report, an HTML page, unless it is told there is none. The valve added last
            // reports first.
            host.setErrorReportValveClass("");
            host.getPipeline().addValve(new ProblemValve(json));
        });
    }
}
