package org.mentorium.responses;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.questionnaires.Answer;

/** One participant's answers to one round; they are counted once it is handed in. */
@Entity
class Response {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long roundId;
    private long participantId;
    private Instant startedAt;
    private @Nullable Instant submittedAt;

    @ElementCollection
    @CollectionTable(name = "answer", joinColumns = @JoinColumn(name = "response_id"))
    @MapKeyColumn(name = "item")
    private Map<String, GivenAnswer> answers = new HashMap<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Response() {}

    /** Keeps an answer; no answer takes back what was there. */
    void answer(String item, Answer given) {
        if (submitted()) {
            throw new RuleBroken("responses.submitted");
        }
        GivenAnswer kept = kept(item);
        if (!given.given()) {
            answers.remove(item);
        } else if (!kept.answer().equals(given)) {
            answers.put(item, kept.then(given));
        }
    }

    /** Hands in; a second time changes nothing. */
    void submit(Instant now) {
        if (!submitted()) {
            submittedAt = now;
        }
    }

    GivenAnswer kept(String item) {
        return answers.getOrDefault(item, GivenAnswer.NONE);
    }

    boolean submitted() {
        return submittedAt != null;
    }
}
