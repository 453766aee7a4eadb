package org.skyledger.command.ledger;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param patience how long an append waits for a database that does not answer before its callers are told so */
@ConfigurationProperties("skyledger.ledger")
record LedgerProperties(@DefaultValue("8s") Duration patience) {}
