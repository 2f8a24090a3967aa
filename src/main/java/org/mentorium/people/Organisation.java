package org.mentorium.people;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A school, faculty or company that people belong to. */
@Entity
class Organisation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String name;
    private @Nullable String accent;
    private byte @Nullable [] logo;
    private @Nullable String logoType;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    Organisation(String name) {
        this.name = name;
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    void rename(String name) {
        this.name = name;
    }

    void colour(@Nullable String accent) {
        this.accent = accent;
    }

    void show(OrganisationPages.@Nullable Logo picture) {
        logo = picture == null ? null : picture.content();
        logoType = picture == null ? null : picture.type();
    }

    OrganisationPages.@Nullable Logo logo() {
        return logo == null || logoType == null ? null : new OrganisationPages.Logo(logoType, logo);
    }

    @Nullable
    String accent() {
        return accent;
    }

    int version() {
        return version;
    }

    OrganisationForm form() {
        return new OrganisationForm(name, accent == null ? "" : accent, null, false, version);
    }
}
