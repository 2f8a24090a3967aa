package org.mentorium.responses;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.instruments.Answers;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.Item;
import org.mentorium.instruments.Phase;
import org.mentorium.instruments.Route;
import org.mentorium.instruments.Variable;
import org.mentorium.questionnaires.Confidentiality;
import org.mentorium.questionnaires.RoundState;

/**
 * A response as its respondent knows it, with the version that it answers.
 *
 * @param address its page
 * @param role MENTOR or MENTEE: as whom they answer
 * @param admitted whether they still take part
 * @param closesOn the last day on which they can answer
 * @param partial whether it was begun and not handed in when the round ended, and counts as that
 */
public record OwnResponse(
        String address,
        String slug,
        String program,
        String role,
        boolean admitted,
        Phase phase,
        Confidentiality confidentiality,
        RoundState state,
        @Nullable LocalDate closesOn,
        boolean partial,
        @Nullable Instant submittedAt,
        Instrument definition) {

    public boolean submitted() {
        return submittedAt != null;
    }

    public boolean mayAnswer() {
        return !submitted() && admitted && answerable();
    }

    /** Says kindly why nothing can be answered any more; what was answered stays. */
    void requireOpen() {
        if (submitted()) {
            throw new RuleBroken("responses.submitted");
        }
        if (!admitted) {
            throw new RuleBroken("responses.left");
        }
        if (!answerable()) {
            throw new RuleBroken("responses.closed");
        }
    }

    /** Whether the round's last day is over, and today is the day in which what was begun can still be handed in. */
    public boolean grace() {
        return state == RoundState.GRACE;
    }

    private boolean answerable() {
        return state == RoundState.OPEN || grace();
    }

    /** What is asked after the answers so far. */
    Route route(Answers given) {
        return Route.of(definition, phase, given);
    }

    /** The keys under which an item's answers are kept. */
    List<String> keys(Item item) {
        return item.kind().variables(definition, item).stream()
                .map(Variable::key)
                .toList();
    }

    /** All items of the phase, on the route or not; their numbers stay the same whatever is answered. */
    List<Item> items() {
        return definition.itemsIn(phase);
    }

    /** The item at a number that counts from 1, or NotFound. */
    Item item(int number) {
        if (number < 1 || number > items().size()) {
            throw new NotFound();
        }
        return items().get(number - 1);
    }
}
