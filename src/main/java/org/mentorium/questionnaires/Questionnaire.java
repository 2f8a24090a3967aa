package org.mentorium.questionnaires;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
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
import org.mentorium.common.RuleBroken;

/** An instrument as one program uses it, with its versions and its rounds. */
@Entity
class Questionnaire {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long programId;
    private String instrument;
    private Instant createdAt;

    @OneToMany(mappedBy = "questionnaire", cascade = CascadeType.ALL)
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

    /** Adds a round that asks the newest version. */
    final QuestionnaireRound plan(Phase phase, Audience audience) {
        if (newest().definition().itemsIn(phase).isEmpty()) {
            throw new RuleBroken("questionnaires.round.nothingAsked").at("phase");
        }
        if (rounds.stream().anyMatch(round -> round.phase() == phase)) {
            throw new RuleBroken("questionnaires.round.exists").at("phase");
        }
        QuestionnaireRound round = new QuestionnaireRound(this, newest(), phase, audience);
        rounds.add(round);
        return round;
    }

    QuestionnaireVersion newest() {
        return versions.get(versions.size() - 1);
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }
}
