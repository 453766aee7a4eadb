package org.skyledger.query.sse;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param most how many streams this instance serves at a time */
@ConfigurationProperties("skyledger.streams")
record StreamProperties(@DefaultValue("5000") int most) {}
