package org.skyledger.command.intent;

import java.util.UUID;
import org.skyledger.command.decision.EntityCommand;

/** What may be asked of an operational intent. */
public sealed interface IntentCommand extends EntityCommand permits PlanIntent, ChangeIntent, EndIntent, LapseIntent {

    UUID intent();

    @Override
    default UUID entity() {
        return intent();
    }
}
