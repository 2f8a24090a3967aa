package org.mentorium.portfolios;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;

/** Something that its owner made or found: private until shared with the members of the relationship. */
@Entity
class PortfolioItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long relationshipId;
    private long ownerId;
    private String title;
    private String description;
    private @Nullable String link;
    private @Nullable Long fileId;
    private @Nullable Long goalId;
    private @Nullable Long sessionId;
    private @Nullable Long planActivityId;
    private boolean evidence;
    private @Nullable Instant sharedAt;
    private Instant createdAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected PortfolioItem() {}

    PortfolioItem(long relationshipId, long ownerId, ItemData data, @Nullable Long fileId, Instant createdAt) {
        this.relationshipId = relationshipId;
        this.ownerId = ownerId;
        this.createdAt = createdAt;
        describe(data, fileId);
    }

    /** Takes over what the owner says of it; a new file replaces the earlier one. */
    final void describe(ItemData data, @Nullable Long newFile) {
        Long file = newFile != null ? newFile : fileId;
        if (data.description().isEmpty() && data.link() == null && file == null) {
            throw new RuleBroken("portfolioItems.nothing").at("description");
        }
        title = data.title();
        description = data.description();
        link = data.link();
        fileId = file;
        goalId = data.goal();
        sessionId = data.session();
        planActivityId = data.planActivity();
        evidence = data.evidence();
    }

    void share(Instant now) {
        if (sharedAt == null) {
            sharedAt = now;
        }
    }

    void unshare() {
        sharedAt = null;
    }

    boolean readableBy(long personId) {
        return ownerId == personId || sharedAt != null;
    }

    boolean ownedBy(long personId) {
        return ownerId == personId;
    }

    boolean shared() {
        return sharedAt != null;
    }

    ItemData data() {
        return new ItemData(title, description, link, goalId, sessionId, planActivityId, evidence);
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    @Nullable
    Long fileId() {
        return fileId;
    }

    int version() {
        return version;
    }
}
