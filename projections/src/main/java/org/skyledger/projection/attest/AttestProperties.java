package org.skyledger.projection.attest;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is signed, and with what.
 *
 * @param origin the ledger's name, which its checkpoints begin with and its key is called by
 * @param key a file with an Ed25519 private key (PKCS #8 in PEM); without one nothing is signed
 * @param folder where checkpoints are written to, one file each; outside of the database for its own sake
 * @param every how often a checkpoint is made of a ledger that grows
 */
@ConfigurationProperties("skyledger.checkpoints")
record AttestProperties(
        String origin, @Nullable Path key, @Nullable Path folder, Duration every) {}
