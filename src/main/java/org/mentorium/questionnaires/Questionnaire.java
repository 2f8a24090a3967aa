package org.mentorium.questionnaires;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.Phase;

/** An instrument as one program uses it, with its versions and its rounds. */
@Entity
class Questionnaire {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long programId;
    private String instrument;
    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    private Confidentiality confidentiality = Confidentiality.CONFIDENTIAL;

    @OneToMany(mappedBy = "questionnaire", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<QuestionnaireVersion> versions = new ArrayList<>();

    @OneToMany(mappedBy = "questionnaire", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<QuestionnaireRound> rounds = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Questionnaire() {}

    /** Starts with a draft of the instrument and a round without dates for each phase. */
    Questionnaire(long programId, Instrument instrument, Set<Phase> phases, Audience audience, Instant createdAt) {
        this.programId = programId;
        this.instrument = instrument.key();
        this.createdAt = createdAt;
        versions.add(new QuestionnaireVersion(this, 1, instrument));
        phases.stream().sorted().forEach(phase -> plan(phase, audience));
    }

    /** Adds the round of a phase; there is one for each. */
    final QuestionnaireRound plan(Phase phase, Audience audience) {
        if (asked().definition().itemsIn(phase).isEmpty()) {
            throw new RuleBroken("questionnaires.round.nothingAsked").at("phase");
        }
        if (rounds.stream().anyMatch(round -> round.phase() == phase)) {
            throw new RuleBroken("questionnaires.round.exists").at("phase");
        }
        QuestionnaireRound round = new QuestionnaireRound(this, asked(), phase, audience);
        rounds.add(round);
        return round;
    }

    /** The draft's words change; the words of a published version never do. */
    void reword(Instrument changed) {
        newest().reword(changed);
    }

    /** Fixes the draft's words for good; rounds that nobody has begun ask them from now on. */
    void publish(Set<Long> begunRounds, Instant now) {
        newest().publish(now);
        rounds.stream().filter(round -> !begunRounds.contains(round.id())).forEach(round -> round.ask(newest()));
    }

    /** Starts a draft from the newest published words; a draft that is there already goes on. */
    void draft() {
        QuestionnaireVersion last = newest();
        if (last.published()) {
            versions.add(new QuestionnaireVersion(this, last.number() + 1, last.definition()));
        }
    }

    /** Gives up a draft that follows a published version; the rounds never asked it. */
    void discardDraft() {
        if (newest().published() || versions.size() == 1) {
            throw new RuleBroken("questionnaires.draft.none");
        }
        versions.remove(versions.size() - 1);
    }

    /** Who may read the answers; the database refuses another once somebody has begun, too. */
    void keep(Confidentiality other, Set<Long> begunRounds) {
        if (other != confidentiality && !begunRounds.isEmpty()) {
            throw new RuleBroken("questionnaires.confidentiality.begun").at("confidentiality");
        }
        confidentiality = other;
    }

    void remove(QuestionnaireRound round, Set<Long> begunRounds) {
        if (begunRounds.contains(round.id())) {
            throw new RuleBroken("questionnaires.round.begun");
        }
        rounds.remove(round);
    }

    QuestionnaireRound round(long roundId) {
        return rounds.stream()
                .filter(round -> round.id() == roundId)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    QuestionnaireVersion newest() {
        return versions.get(versions.size() - 1);
    }

    /** What a new round asks: the newest published version, or the first draft. */
    private QuestionnaireVersion asked() {
        return versions.stream()
                .filter(QuestionnaireVersion::published)
                .reduce((older, newer) -> newer)
                .orElseGet(this::newest);
    }

    long programId() {
        return programId;
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }
}
