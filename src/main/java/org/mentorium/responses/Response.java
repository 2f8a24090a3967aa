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
import java.util.HashMap;
import java.util.Map;
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

    AnswerSheet sheet() {
        return new AnswerSheet(answers);
    }

    /** Hands in what counts and nothing else; a second time changes nothing. */
    void submit(Answers counted) {
        if (!submitted()) {
            sheet().keepOnly(counted);
            state = State.SUBMITTED;
        }
    }

    boolean submitted() {
        return state == State.SUBMITTED;
    }
}
