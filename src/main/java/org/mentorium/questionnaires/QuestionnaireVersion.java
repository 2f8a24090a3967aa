package org.mentorium.questionnaires;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.InstrumentJson;

/** One wording of a questionnaire: a draft changes, a published version never does (the database refuses it too). */
@Entity
class QuestionnaireVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Questionnaire questionnaire;

    private int number;

    @JdbcTypeCode(SqlTypes.JSON)
    private String definition;

    private @Nullable Instant publishedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected QuestionnaireVersion() {}

    QuestionnaireVersion(Questionnaire questionnaire, int number, Instrument definition) {
        this.questionnaire = questionnaire;
        this.number = number;
        this.definition = InstrumentJson.write(definition);
    }

    void reword(Instrument changed) {
        requireDraft();
        definition = InstrumentJson.write(changed);
    }

    void publish(Instant now) {
        requireDraft();
        publishedAt = now;
    }

    private void requireDraft() {
        if (published()) {
            throw new RuleBroken("questionnaires.version.published");
        }
    }

    boolean published() {
        return publishedAt != null;
    }

    Instrument definition() {
        return InstrumentJson.read(definition);
    }

    int number() {
        return number;
    }

    int version() {
        return version;
    }
}
