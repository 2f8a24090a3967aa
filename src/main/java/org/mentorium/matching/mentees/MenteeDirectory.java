package org.mentorium.matching.mentees;

import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mentorium.common.Forbidden;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.matching.Cohorts;
import org.mentorium.matching.ReasonWords;
import org.mentorium.matching.Voice;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.participants.ParticipantRole;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.mentorium.web.Formats;
import org.mentorium.web.Option;
import org.mentorium.wishes.Directory;
import org.mentorium.wishes.Wishes;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mentees of a program for one of its mentors, in a constant number of statements. */
@Service
@Transactional(readOnly = true)
class MenteeDirectory implements Directory {

    private static final int REASONS = 3;

    private final ProgramScopes scopes;
    private final Cohorts cohorts;
    private final ReasonWords words;
    private final Wishes wishes;

    MenteeDirectory(ProgramScopes scopes, Cohorts cohorts, ReasonWords words, Wishes wishes) {
        this.scopes = scopes;
        this.cohorts = cohorts;
        this.words = words;
        this.wishes = wishes;
    }

    MenteePage page(Viewer viewer, String slug, MenteeFilter filter, Pageable asked) {
        ProgramScope scope = scope(viewer, slug);
        Suiting suiting = suiting(viewer, scope);
        List<Suiting.Choice> all = suiting.choices().stream()
                .filter(choice -> filter.fits(choice.mentee()))
                .toList();
        Set<Long> wished = Set.copyOf(wishes.of(viewer, scope.id(), ParticipantRole.MENTOR));
        List<MenteeRow> rows = all.stream()
                .skip(asked.getOffset())
                .limit(asked.getPageSize())
                .map(choice -> row(viewer, suiting, choice, wished))
                .toList();
        return new MenteePage(scope, new PageImpl<>(rows, asked, all.size()), languages(suiting, viewer.locale()));
    }

    @Override
    public ParticipantRole readers() {
        return ParticipantRole.MENTOR;
    }

    @Override
    public boolean shows(Viewer viewer, String slug, long participant) {
        return suiting(viewer, scope(viewer, slug)).choices().stream()
                .anyMatch(choice -> choice.mentee().participantId() == participant);
    }

    /** Where mentors rank nobody, there is no such page (404). */
    private ProgramScope scope(Viewer viewer, String slug) {
        ProgramScope scope = scopes.findVisible(viewer, slug);
        if (!scope.bothRank()) {
            throw new NotFound();
        }
        Forbidden.unless(scope.mentor());
        return scope;
    }

    private Suiting suiting(Viewer viewer, ProgramScope scope) {
        Cohort cohort = cohorts.read(scope.id());
        MatchingProfile mentor = cohort.mentors().stream()
                .filter(person -> person.personId() == viewer.id())
                .findFirst()
                .orElseThrow(NotFound::new);
        return new Suiting(cohort, mentor);
    }

    private MenteeRow row(Viewer viewer, Suiting suiting, Suiting.Choice choice, Set<Long> wished) {
        MatchingProfile mentee = choice.mentee();
        List<String> reasons = suiting.reasons(choice).stream()
                .map(reason -> words.say(reason, Voice.MENTOR, viewer.name(), mentee.name(), viewer.locale()))
                .filter(said -> !said.isBlank())
                .limit(REASONS)
                .toList();
        return new MenteeRow(
                mentee.participantId(),
                mentee.name(),
                mentee.organisation(),
                mentee.position(),
                mentee.languages(),
                mentee.skillsSought(),
                reasons,
                wished.contains(mentee.participantId()));
    }

    private static List<Option> languages(Suiting suiting, Locale locale) {
        Formats formats = new Formats(locale, ZoneOffset.UTC, null);
        return suiting.choices().stream()
                .flatMap(choice -> choice.mentee().languages().stream())
                .distinct()
                .map(code -> new Option(code, formats.language(code)))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }
}
