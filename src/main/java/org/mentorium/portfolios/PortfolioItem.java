package org.mentorium.portfolios;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;

/** Something that its owner made or found: theirs alone until they share it. */
@Entity
class PortfolioItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private @Nullable Long relationshipId;
    private long ownerId;

    @Enumerated(EnumType.STRING)
    private ItemKind kind;

    private String title;
    private String description;
    private String reflection;
    private @Nullable String link;
    private @Nullable LocalDate madeOn;
    private String[] tags;
    private @Nullable Long goalId;
    private @Nullable Long sessionId;
    private @Nullable Long planActivityId;
    private boolean evidence;
    private @Nullable Instant sharedAt;
    private @Nullable Instant coordinatorsAt;
    private Instant createdAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected PortfolioItem() {}

    PortfolioItem(@Nullable Long relationshipId, long ownerId, ItemData data, boolean files, Instant createdAt) {
        this.relationshipId = relationshipId;
        this.ownerId = ownerId;
        this.createdAt = createdAt;
        describe(data, files);
    }

    /** Takes over what the owner says of it. */
    final void describe(ItemData data, boolean files) {
        if (data.description().isEmpty() && data.reflection().isEmpty() && data.link() == null && !files) {
            throw new RuleBroken("portfolioItems.nothing").at("description");
        }
        if (data.kind() == ItemKind.LINK && data.link() == null) {
            throw new RuleBroken("portfolioItems.link.missing").at("link");
        }
        if (relationshipId == null && data.evidence()) {
            throw new RuleBroken("portfolioItems.evidence.alone").at("evidence");
        }
        kind = data.kind();
        title = data.title();
        description = data.description();
        reflection = data.reflection();
        link = data.link();
        madeOn = data.madeOn();
        tags = data.tags().toArray(new String[0]);
        goalId = data.goal();
        sessionId = data.session();
        planActivityId = data.planActivity();
        evidence = data.evidence();
        if (!evidence) {
            coordinatorsAt = null;
        }
    }

    /** Puts an item of the owner's alone into one of their relationships, for good. */
    void joinRelationship(long relationship) {
        if (relationshipId == null) {
            relationshipId = relationship;
        }
    }

    void share(Audience audience, Instant now) {
        if (relationshipId == null) {
            throw new RuleBroken("portfolioItems.share.alone");
        }
        if (audience == Audience.MEMBERS && sharedAt == null) {
            sharedAt = now;
        }
        if (audience == Audience.COORDINATORS && coordinatorsAt == null) {
            if (!evidence) {
                throw new RuleBroken("portfolioItems.share.noEvidence");
            }
            coordinatorsAt = now;
        }
    }

    void unshare(Audience audience) {
        if (audience == Audience.MEMBERS) {
            sharedAt = null;
        } else {
            coordinatorsAt = null;
        }
    }

    boolean shared() {
        return sharedAt != null;
    }

    boolean sharedWithAnybody() {
        return sharedAt != null || coordinatorsAt != null;
    }

    @Nullable
    Long relationship() {
        return relationshipId;
    }

    ItemData data() {
        return new ItemData(
                kind,
                title,
                description,
                reflection,
                link,
                madeOn,
                List.of(tags),
                goalId,
                sessionId,
                planActivityId,
                evidence);
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    int version() {
        return version;
    }
}
