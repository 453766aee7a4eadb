package org.skyledger.command.intent;

import java.util.UUID;

/** Gives the sky back. */
public record EndIntent(UUID intent, String manager, String ovn) implements IntentCommand {}
