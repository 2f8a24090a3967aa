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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One giving-out of a questionnaire: before, in the middle or after. */
@Entity
class QuestionnaireRound {

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

    private @Nullable LocalDate opensOn;
    private @Nullable LocalDate closesOn;
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
    }

    void ask(QuestionnaireVersion newer) {
        questionnaireVersion = newer;
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    Phase phase() {
        return phase;
    }
}
