package org.skyledger.command.intent;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param allowHttpBaseUrls whether a USS may name a base URL without TLS; for tests on one machine only */
@ConfigurationProperties("skyledger.intents")
record IntentProperties(@DefaultValue("false") boolean allowHttpBaseUrls) {}
