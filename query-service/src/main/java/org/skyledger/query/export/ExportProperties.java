package org.skyledger.query.export;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What exports say that the ledger does not know.
 *
 * @param country of all constraints, in three letters (ISO 3166-1); {@code XXX}, which is no country's, when not told
 */
@ConfigurationProperties("skyledger.export")
record ExportProperties(@DefaultValue("XXX") String country) {}
