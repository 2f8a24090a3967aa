package org.mentorium.responses;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.mentorium.common.RuleBroken;
import org.mentorium.instruments.Answer;
import org.mentorium.instruments.Answers;

/** Somebody's answers to one round, counted once they are handed in. Whose they are is not stored here. */
@Entity
class Response {

    private enum State {
        BEGUN,
        SUBMITTED,
        PARTIAL
    }

    @Id
    private long id;

    @Enumerated(EnumType.STRING)
    private State state;

    @ElementCollection
    @CollectionTable(name = "answer", joinColumns = @JoinColumn(name = "response_id"))
    @MapKeyColumn(name = "item")
    private Map<String, GivenAnswer> answers = new HashMap<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Response() {}

    /** Keeps what was given under the keys of an item; no answer takes back what was there. */
    void answer(Collection<String> keys, Answers given) {
        if (submitted()) {
            throw new RuleBroken("responses.submitted");
        }
        keys.forEach(key -> answer(key, given.of(key)));
    }

    private void answer(String key, Answer given) {
        GivenAnswer kept = kept(key);
        if (!given.given()) {
            answers.remove(key);
        } else if (!kept.answer().equals(given)) {
            answers.put(key, kept.then(given));
        }
    }

    /** All that is kept, also what the route no longer asks. */
    Answers kept() {
        return new Answers(answers.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().answer())));
    }

    /** Hands in what counts and nothing else; a second time changes nothing. */
    void submit(Answers counted) {
        if (!submitted()) {
            answers.keySet().retainAll(counted.byKey().keySet());
            state = State.SUBMITTED;
        }
    }

    GivenAnswer kept(String item) {
        return answers.getOrDefault(item, GivenAnswer.NONE);
    }

    boolean submitted() {
        return state == State.SUBMITTED;
    }
}
