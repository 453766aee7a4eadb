package org.skyledger.command.problem;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> errorsFromTheServerItself(ErrorWriter errors) {
        return server -> server.addContextCustomizers(context -> {
            var host = (StandardHost) context.getParent();
            // The host adds its default report, an HTML page, unless it is told that there is none.
            host.setErrorReportValveClass("");
            host.getPipeline().addValve(new ErrorValve(errors));
        });
    }
}
