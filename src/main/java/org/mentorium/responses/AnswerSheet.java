package org.mentorium.responses;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.mentorium.instruments.Answer;
import org.mentorium.instruments.Answers;

/** What somebody has answered so far, by the keys of variables; where it is kept is another's to know. */
record AnswerSheet(Map<String, GivenAnswer> byKey) {

    /** Keeps what was given under the keys of an item; no answer takes back what was there. */
    void answer(Collection<String> keys, Answers given) {
        keys.forEach(key -> answer(key, given.of(key)));
    }

    private void answer(String key, Answer given) {
        GivenAnswer kept = kept(key);
        if (!given.given()) {
            byKey.remove(key);
        } else if (!kept.answer().equals(given)) {
            byKey.put(key, kept.then(given));
        }
    }

    /** All that is kept, also what the route no longer asks. */
    Answers kept() {
        return new Answers(byKey.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().answer())));
    }

    GivenAnswer kept(String key) {
        return byKey.getOrDefault(key, GivenAnswer.NONE);
    }

    /** Leaves what counts and nothing else. */
    void keepOnly(Answers counted) {
        byKey.keySet().retainAll(counted.byKey().keySet());
    }
}
