package org.skyledger.command.intent;

import java.util.List;
import org.skyledger.command.availability.UssStates;
import org.skyledger.events.subscription.SubscriptionNotice;

/**
 * What came of a command.
 *
 * @param intent the intent as it stands now, or as it stood when it ended
 * @param notices whom its manager must tell
 * @param usss what the answer says of its manager
 */
record IntentChange(Intent.Standing intent, List<SubscriptionNotice> notices, UssStates usss) {}
