package org.mentorium.questionnaires;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.instruments.Phase;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramState;

/** One giving-out of a questionnaire: before, in the middle or after. */
@Entity
class QuestionnaireRound {

    private static final Duration BETWEEN_REMINDERS = Duration.ofHours(20);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Questionnaire questionnaire;

    // A new version is stored with the first of its rounds.
    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    private QuestionnaireVersion questionnaireVersion;

    @Enumerated(EnumType.STRING)
    private Phase phase;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Enumerated(EnumType.STRING)
    private @Nullable RoundEvent opensWith;

    private int opensDays;
    private @Nullable LocalDate opensOn;

    @Enumerated(EnumType.STRING)
    private @Nullable RoundEvent closesWith;

    private int closesDays;
    private @Nullable LocalDate closesOn;
    private boolean letters;
    private @Nullable Integer remindAfter;
    private @Nullable Integer remindEvery;
    private @Nullable Instant openedAt;
    private @Nullable Instant closedAt;
    private @Nullable Instant remindedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected QuestionnaireRound() {}

    QuestionnaireRound(Questionnaire questionnaire, QuestionnaireVersion asks, Phase phase, Audience audience) {
        this.questionnaire = questionnaire;
        this.questionnaireVersion = asks;
        this.phase = phase;
        this.audience = audience;
        schedule(phase == Phase.SESSION ? Schedule.afterSessions() : Schedule.BY_HAND);
    }

    final void schedule(Schedule given) {
        Schedule schedule = given.in(phase);
        opensWith = schedule.opensWith();
        opensDays = schedule.opensDays();
        opensOn = schedule.opensOn();
        closesWith = schedule.closesWith();
        closesDays = schedule.closesDays();
        closesOn = schedule.closesOn();
        letters = schedule.letters();
        remindAfter = schedule.remindAfter();
        remindEvery = schedule.remindEvery();
    }

    /** Asks others, as long as nobody has begun to answer. */
    void address(Audience others, boolean begun) {
        if (begun && others != audience) {
            throw new RuleBroken("questionnaires.round.audienceFixed").at("audience");
        }
        audience = others;
    }

    /** Opens now; a closing, or a last day that is over, no longer counts. */
    void open(ProgramScope program, Instant now) {
        if (!questionnaireVersion.published()) {
            throw new RuleBroken("questionnaires.round.unpublished");
        }
        if (program.state() == ProgramState.DRAFT) {
            throw new RuleBroken("questionnaires.round.programDraft");
        }
        openedAt = now;
        closedAt = null;
        schedule(schedule().openedOn(LocalDate.ofInstant(now, program.zone())));
    }

    /** Closes now; what was handed in counts, and what was not is kept for its author. */
    void close(ProgramScope program, Instant now) {
        if (window(program).at(now) != RoundState.OPEN) {
            throw new RuleBroken("questionnaires.round.notOpen");
        }
        closedAt = now;
    }

    /** Notes that letters go out now; refuses a second time on one day. */
    void remind(ProgramScope program, Instant now) {
        if (window(program).at(now) != RoundState.OPEN) {
            throw new RuleBroken("questionnaires.round.notOpen");
        }
        if (remindedAt != null && remindedAt.isAfter(now.minus(BETWEEN_REMINDERS))) {
            throw new RuleBroken("questionnaires.reminder.recent");
        }
        remindedAt = now;
    }

    /** Gives everybody whom it asks more time, while it is open. */
    void extend(ProgramScope program, LocalDate lastDay, Instant now) {
        if (window(program).at(now) != RoundState.OPEN) {
            throw new RuleBroken("questionnaires.round.notOpen");
        }
        if (closesOn == null) {
            throw new RuleBroken("questionnaires.round.noLastDay");
        }
        if (!lastDay.isAfter(closesOn)) {
            throw new RuleBroken("questionnaires.round.notLater").at("lastDay");
        }
        closesOn = lastDay;
    }

    void ask(QuestionnaireVersion newer) {
        questionnaireVersion = newer;
    }

    RoundWindow window(ProgramScope program) {
        ZoneId zone = program.zone();
        return new RoundWindow(
                questionnaireVersion.published(),
                program.state(),
                zone,
                opensWith,
                opensOn,
                closesOn,
                openedAt,
                closedAt);
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    Phase phase() {
        return phase;
    }

    Schedule schedule() {
        return new Schedule(
                opensWith, opensDays, opensOn, closesWith, closesDays, closesOn, letters, remindAfter, remindEvery);
    }

    int version() {
        return version;
    }
}
