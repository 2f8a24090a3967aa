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
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.instruments.Answer;
import org.mentorium.instruments.Answers;

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
    void submit(Answers counted, Instant now) {
        if (!submitted()) {
            answers.keySet().retainAll(counted.byKey().keySet());
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
