package org.mentorium.people;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody whom the institution knows, with or without a sign-in. */
@Entity
class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String email;
    private String givenName;
    private String familyName;
    private @Nullable Long organisationId;
    private @Nullable String position;
    private @Nullable Long lineManagerId;
    private List<String> languages;
    private List<String> skillsOffered;
    private List<String> skillsSought;
    private String goals;
    private @Nullable Integer experienceYears;
    private List<String> availability;
    private @Nullable Integer capacity;
    private String locale;
    private String timeZone;

    @Enumerated(EnumType.STRING)
    private @Nullable Occupation occupation;

    private @Nullable String place;

    @Enumerated(EnumType.STRING)
    private @Nullable MeetingMode meetingMode;

    private @Nullable Integer hoursMonth;
    private boolean administrator;
    private boolean programFounder;
    private Instant createdAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(PersonData data, Instant createdAt) {
        this.createdAt = createdAt;
        describe(data);
    }

    /** Takes over all that a profile or an imported row says. */
    final void describe(PersonData data) {
        email = data.email().strip().toLowerCase(Locale.ROOT);
        givenName = data.givenName().strip();
        familyName = data.familyName().strip();
        organisationId = data.organisationId();
        position = data.position();
        lineManagerId = data.lineManagerId();
        languages = List.copyOf(data.languages());
        skillsOffered = List.copyOf(data.skillsOffered());
        skillsSought = List.copyOf(data.skillsSought());
        goals = data.goals();
        experienceYears = data.experienceYears();
        availability = List.copyOf(data.availability());
        capacity = data.capacity();
        locale = data.locale();
        timeZone = data.timeZone();
        occupation = data.occupation();
        place = data.place();
        meetingMode = data.meetingMode();
        hoursMonth = data.hoursMonth();
    }

    PersonData data() {
        return new PersonData(
                email,
                givenName,
                familyName,
                organisationId,
                position,
                lineManagerId,
                languages,
                skillsOffered,
                skillsSought,
                goals,
                experienceYears,
                availability,
                capacity,
                locale,
                timeZone,
                occupation,
                place,
                meetingMode,
                hoursMonth);
    }

    void settle(String language, String zone) {
        locale = language;
        timeZone = zone;
    }

    void makeAdministrator() {
        administrator = true;
    }

    boolean administrator() {
        return administrator;
    }

    boolean programFounder() {
        return programFounder;
    }

    /** What the person may do for the whole installation. */
    void entrust(boolean settingUpPrograms, boolean administration) {
        programFounder = settingUpPrograms;
        administrator = administration;
    }

    void letSetUpPrograms(boolean may) {
        programFounder = may;
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    int version() {
        return version;
    }
}
