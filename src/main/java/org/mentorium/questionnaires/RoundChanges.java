package org.mentorium.questionnaires;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.StaleVersion;
import org.mentorium.common.StaleVersion.Conflict;
import org.mentorium.common.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What coordinators do with the rounds of a questionnaire. */
@Service
@Transactional
class RoundChanges {

    private final QuestionnaireAccess access;
    private final QuestionnaireRepository repository;
    private final RoundLetters letters;
    private final Settling settling;
    private final Clock clock;

    RoundChanges(
            QuestionnaireAccess access,
            QuestionnaireRepository repository,
            RoundLetters letters,
            Settling settling,
            Clock clock) {
        this.access = access;
        this.repository = repository;
        this.letters = letters;
        this.settling = settling;
        this.clock = clock;
    }

    void plan(Viewer viewer, long id, RoundForm form) {
        access.change(viewer, id)
                .questionnaire()
                .plan(Objects.requireNonNull(form.phase()), Objects.requireNonNull(form.audience()))
                .schedule(form.schedule());
    }

    void change(Viewer viewer, long id, long roundId, RoundForm form) {
        var changing = access.change(viewer, id);
        QuestionnaireRound round = changing.questionnaire().round(roundId);
        if (round.version() != form.version()) {
            throw new StaleVersion(
                    "/questionnaires/" + id + "/rounds/" + roundId + "/edit",
                    List.of(
                            new Conflict(
                                    "form.opensOn",
                                    day(form.opensOn()),
                                    day(round.schedule().opensOn())),
                            new Conflict(
                                    "form.closesOn",
                                    day(form.closesOn()),
                                    day(round.schedule().closesOn()))));
        }
        if (repository.shown(roundId)) {
            throw new RuleBroken("questionnaires.round.shown");
        }
        round.address(
                Objects.requireNonNull(form.audience()),
                repository.begunRounds(id).contains(roundId));
        round.schedule(form.schedule());
        if (round.window(changing.program()).at(clock.instant()) != RoundState.CLOSED) {
            reopen(roundId);
        }
    }

    void open(Viewer viewer, long id, long roundId) {
        var changing = access.change(viewer, id);
        changing.questionnaire().round(roundId).open(changing.program(), clock.instant());
        reopen(roundId);
    }

    void close(Viewer viewer, long id, long roundId) {
        var changing = access.change(viewer, id);
        changing.questionnaire().round(roundId).close(changing.program(), clock.instant());
        settling.round(roundId, clock.instant());
    }

    /** Writes to all who have not answered; answers with how many letters that makes. */
    int remind(Viewer viewer, long id, long roundId) {
        var changing = access.change(viewer, id);
        changing.questionnaire().round(roundId).remind(changing.program(), clock.instant());
        return letters.remind(roundId);
    }

    void remove(Viewer viewer, long id, long roundId) {
        Questionnaire questionnaire = access.change(viewer, id).questionnaire();
        questionnaire.remove(questionnaire.round(roundId), repository.begunRounds(id));
    }

    /**
     * Two looks at figures around one more answer would tell that answer: no more follow once they were seen. Anonymous
     * answers that were taken out of their box cannot be told from those that would follow either.
     */
    private void reopen(long roundId) {
        if (repository.opened(roundId)) {
            throw new RuleBroken("questionnaires.round.counted");
        }
        if (repository.shown(roundId)) {
            throw new RuleBroken("questionnaires.round.shown");
        }
        settling.undo(roundId);
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
