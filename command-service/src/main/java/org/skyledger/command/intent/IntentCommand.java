package org.skyledger.command.intent;

import java.util.UUID;
import org.skyledger.command.decision.EntityCommand;

/** What a USS may ask of an operational intent. */
public sealed interface IntentCommand extends EntityCommand permits PlanIntent, ChangeIntent, EndIntent {

    UUID intent();

    /** The USS that asks. */
    String manager();

    @Override
    default UUID entity() {
        return intent();
    }
}
