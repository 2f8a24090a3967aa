package org.mentorium.programs;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;

/** A mentoring scheme that an institution runs. Its settings change until it is closed; its address never does. */
@Entity
class Program {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String slug;
    private String name;
    private String aim;
    private String blueprint;

    @Enumerated(EnumType.STRING)
    private MentoringType mentoringType;

    private boolean formal;
    private List<String> languages;

    @Enumerated(EnumType.STRING)
    private ProgramState state;

    private String timeZone;

    @Embedded
    private @Nullable ProgramCalendar calendar;

    @Embedded
    private Joining joining;

    @Embedded
    private MatchingRules matching;

    @Embedded
    private Requirements requirements;

    @Embedded
    private Choosing choosing = Choosing.USUAL;

    @Embedded
    private Shape shape = Shape.USUAL;

    @ElementCollection
    @CollectionTable(name = "program_organisation", joinColumns = @JoinColumn(name = "program_id"))
    @Column(name = "organisation_id")
    private Set<Long> organisations = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "agreement_template", joinColumns = @JoinColumn(name = "program_id"))
    @MapKeyColumn(name = "language")
    @Column(name = "text")
    private Map<String, String> agreementTexts = new HashMap<>();

    private @Nullable Long createdBy;
    private Instant createdAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Program() {}

    Program(
            String slug,
            String blueprint,
            Basics basics,
            Joining joining,
            MatchingRules matching,
            Requirements requirements,
            Map<String, String> agreementTexts,
            long createdBy,
            Instant createdAt) {
        this.slug = slug;
        this.blueprint = blueprint;
        this.state = ProgramState.DRAFT;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        describe(basics);
        enrol(joining);
        match(matching);
        require(requirements);
        agreeOn(agreementTexts);
    }

    final void describe(Basics basics) {
        requireOpen();
        name = basics.name().strip();
        aim = basics.aim().strip();
        mentoringType = basics.mentoringType();
        formal = basics.formal();
        languages = List.copyOf(basics.languages());
        timeZone = basics.timeZone();
        organisations.retainAll(basics.organisations());
        organisations.addAll(basics.organisations());
    }

    final void schedule(ProgramCalendar dates) {
        requireOpen();
        dates.check();
        calendar = dates;
    }

    final void enrol(Joining joining) {
        requireOpen();
        if (joining.menteesPerMentorMin() > joining.mentorCapacity()) {
            throw new RuleBroken("programs.joining.minAboveCapacity", joining.mentorCapacity())
                    .at("menteesPerMentorMin");
        }
        this.joining = joining;
    }

    final void match(MatchingRules rules) {
        requireOpen();
        matching = rules;
    }

    void shape(Shape wanted) {
        requireOpen();
        shape = wanted;
    }

    void letChoose(Choosing choosing) {
        requireOpen();
        this.choosing = choosing;
    }

    final void require(Requirements requirements) {
        requireOpen();
        this.requirements = requirements;
    }

    /** Takes over the agreement's text in some languages; those in others stay. */
    final void agreeOn(Map<String, String> texts) {
        requireOpen();
        agreementTexts.putAll(texts);
    }

    /** Goes one step on in its life; there is no way back, and no step is left out. */
    void enter(ProgramState next) {
        if (state.next() != next) {
            throw new RuleBroken("programs.step.gone");
        }
        state = next;
    }

    void requireOpen() {
        if (state == ProgramState.CLOSED) {
            throw new RuleBroken("programs.closed");
        }
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    String slug() {
        return slug;
    }

    String blueprint() {
        return blueprint;
    }

    ProgramState state() {
        return state;
    }

    Basics basics() {
        return new Basics(name, aim, mentoringType, formal, languages, timeZone, Set.copyOf(organisations));
    }

    ProgramCalendar calendar() {
        return calendar == null ? ProgramCalendar.EMPTY : calendar;
    }

    Joining joining() {
        return joining;
    }

    MatchingRules matching() {
        return matching;
    }

    Shape shape() {
        return shape;
    }

    Choosing choosing() {
        return choosing;
    }

    Requirements requirements() {
        return requirements;
    }

    /** Language to text; also in languages that the program gave up. */
    Map<String, String> agreementTexts() {
        return Map.copyOf(agreementTexts);
    }

    /** Languages of the program in which there is no agreement yet. */
    List<String> languagesWithoutAgreement() {
        return languages.stream()
                .filter(code -> agreementTexts.getOrDefault(code, "").isBlank())
                .toList();
    }

    /** The agreement's text in a language of the program, else in its main one, else none. */
    String agreement(String language) {
        String main = languages.isEmpty() ? language : languages.get(0);
        String text = languages.contains(language) ? agreementTexts.getOrDefault(language, "") : "";
        return text.isBlank() ? agreementTexts.getOrDefault(main, "") : text;
    }

    ProgramPolicy policy() {
        return new ProgramPolicy(
                mentoringType,
                formal,
                List.copyOf(languages),
                matching.weights(),
                matching.criterionChoices(),
                matching.rules(),
                matching.minimumExperienceYears(),
                matching.decidedBy(),
                joining.mentorCapacity(),
                joining.menteesPerMentorMin(),
                joining.mentorsPerMentee(),
                requirements.requiredSessions(),
                requirements.requiredHours(),
                requirements.menteeEvidence(),
                requirements.mentorEvidence(),
                shape);
    }
}
