package org.skyledger.command.intent;

import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.skyledger.command.constraint.Constraint;

/**
 * How much of what is around its claim a USS has shown to know. The neighbours are the relevant intents, then the
 * constraints, each by id, so that anybody who folds the ledger has them in the same order; what is kept of the key is
 * which of them it lacked (ADR 0019).
 *
 * @param neighbours how many there were
 * @param print of the OVNs that were shown: the sum of their hash codes, which differs when the neighbours are others
 * @param lacking the places of those whose OVNs were not in the key
 */
record ShownKey(int neighbours, int print, BitSet lacking) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})\\.([0-9a-f]{8})(?:\\.([A-Za-z0-9_-]+))?");
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final ShownKey OF_NOBODY = new ShownKey(0, 0, new BitSet());

    static ShownKey of(Set<String> key, IntentFacts facts) {
        var ovns = ovns(facts);
        var lacking = new BitSet();
        int print = 0;
        for (int i = 0; i < ovns.size(); i++) {
            var ovn = ovns.get(i);
            if (key.contains(ovn)) {
                print += ovn.hashCode();
            } else {
                lacking.set(i);
            }
        }
        return new ShownKey(ovns.size(), print, lacking);
    }

    /**
     * What a record tells.
     *
     * @throws IllegalArgumentException when it is not what {@link #text} gives
     */
    static ShownKey recorded(@Nullable String text) {
        if (text == null) {
            return OF_NOBODY;
        }
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no key of a record: " + text);
        }
        var lacking =
                parts.group(3) == null ? new byte[0] : Base64.getUrlDecoder().decode(parts.group(3));
        return new ShownKey(
                Integer.parseInt(parts.group(1)), HexFormat.fromHexDigits(parts.group(2)), BitSet.valueOf(lacking));
    }

    /** All OVNs that there are to show. */
    static Set<String> whole(IntentFacts facts) {
        return Set.copyOf(ovns(facts));
    }

    /** For the record; empty when there was nothing to know. */
    Optional<String> text() {
        if (neighbours == 0) {
            return Optional.empty();
        }
        var whole = neighbours + "." + HexFormat.of().toHexDigits(print);
        return Optional.of(lacking.isEmpty() ? whole : whole + "." + BASE64.encodeToString(lacking.toByteArray()));
    }

    /** The OVNs that were shown, of those that were around; empty when the neighbours were others. */
    Optional<Set<String>> among(IntentFacts facts) {
        var shown = new HashSet<String>();
        var ovns = ovns(facts);
        for (int i = lacking.nextClearBit(0); i < ovns.size(); i = lacking.nextClearBit(i + 1)) {
            shown.add(ovns.get(i));
        }
        return of(shown, facts).equals(this) ? Optional.of(shown) : Optional.empty();
    }

    List<Intent.Standing> lackingIntents(IntentFacts facts) {
        return lacking.stream()
                .filter(i -> i < facts.relevant().size())
                .mapToObj(facts.relevant()::get)
                .toList();
    }

    List<Constraint.Standing> lackingConstraints(IntentFacts facts) {
        int intents = facts.relevant().size();
        return lacking.stream()
                .filter(i -> i >= intents)
                .mapToObj(i -> facts.constraints().get(i - intents))
                .toList();
    }

    private static List<String> ovns(IntentFacts facts) {
        var ovns = new ArrayList<String>(
                facts.relevant().size() + facts.constraints().size());
        facts.relevant().forEach(intent -> ovns.add(intent.ovn()));
        facts.constraints().forEach(constraint -> ovns.add(constraint.ovn()));
        return ovns;
    }
}
