package org.skyledger.query.export;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How exports are written, and what they say that the ledger does not know.
 *
 * @param country of all constraints, in three letters (ISO 3166-1); {@code XXX}, which is no country's, when not told
 * @param atOnce how many files an instance writes at a time: each holds a batch of items in memory for as long as its
 *     reader takes
 */
@ConfigurationProperties("skyledger.export")
record ExportProperties(
        @DefaultValue("XXX") String country,
        @DefaultValue("16") int atOnce) {}
