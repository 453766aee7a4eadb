package org.skyledger.command.wire;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param allowHttpBaseUrls whether a USS may name a base URL without TLS; for tests on one machine only */
@ConfigurationProperties("skyledger.wire")
record WireProperties(@DefaultValue("false") boolean allowHttpBaseUrls) {}
