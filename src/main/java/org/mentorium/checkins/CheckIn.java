package org.mentorium.checkins;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;

/** How one member looks back. Everything can be put right until the relationship is closed. */
@Entity
class CheckIn {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long relationshipId;
    private long personId;

    @Enumerated(EnumType.STRING)
    private CheckInKind kind;

    private String reached = "";
    private String takeAlong = "";
    private @Nullable Integer rating;

    @Enumerated(EnumType.STRING)
    private @Nullable Outlook outlook;

    private boolean shared;
    private @Nullable Instant doneAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected CheckIn() {}

    CheckIn(long relationshipId, long personId, CheckInKind kind) {
        this.relationshipId = relationshipId;
        this.personId = personId;
        this.kind = kind;
    }

    void reach(String words) {
        reached = words;
    }

    void takeAlong(String words) {
        takeAlong = words;
    }

    void look(int rating, Outlook outlook) {
        this.rating = rating;
        this.outlook = outlook;
    }

    /** Hands it in; the others read its words from then on if its author wants that. */
    void finish(boolean shared, Instant at) {
        if (rating == null || outlook == null) {
            throw new RuleBroken("checkIns.unfinished");
        }
        this.shared = shared;
        if (doneAt == null) {
            doneAt = at;
        }
    }

    CheckInPage.Answers answers() {
        return new CheckInPage.Answers(reached, takeAlong, rating, outlook, shared, doneAt, version);
    }

    int version() {
        return version;
    }
}
