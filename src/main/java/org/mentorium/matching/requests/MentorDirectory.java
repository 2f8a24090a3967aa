package org.mentorium.matching.requests;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.matching.ReasonWords;
import org.mentorium.matching.Voice;
import org.mentorium.participants.ParticipantRole;
import org.mentorium.web.Formats;
import org.mentorium.web.Option;
import org.mentorium.wishes.Directory;
import org.mentorium.wishes.Wishes;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mentors of a program for one of its mentees, in the order in which they answer what the mentee looks for. */
@Service
@Transactional(readOnly = true)
class MentorDirectory implements Directory {

    private static final int REASONS = 3;

    private final Choosers choosers;
    private final Rankings rankings;
    private final ReasonWords words;
    private final Wishes wishes;
    private final JdbcClient jdbc;
    private final Clock clock;

    MentorDirectory(
            Choosers choosers, Rankings rankings, ReasonWords words, Wishes wishes, JdbcClient jdbc, Clock clock) {
        this.choosers = choosers;
        this.rankings = rankings;
        this.words = words;
        this.wishes = wishes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    MentorPage page(Viewer viewer, String slug, MentorFilter filter, Pageable asked) {
        Chooser chooser = choosers.find(viewer, slug);
        Ranking ranking = rankings.of(chooser, filter);
        FreeTimes times = new FreeTimes(LocalDate.now(clock), viewer.zone());
        List<Ranking.Choice> all = ranking.choices().stream()
                .filter(choice -> filter.language().isEmpty()
                        || choice.mentor().languages().contains(filter.language()))
                .filter(choice -> !filter.free() || choice.free() > 0)
                .filter(choice -> times.match(choice.mentor(), filter))
                .toList();
        List<Ranking.Choice> shown =
                all.stream().skip(asked.getOffset()).limit(asked.getPageSize()).toList();
        Set<Long> requested = requested(chooser.participant());
        List<MentorRow> rows = rows(viewer, chooser, ranking, shown, requested);
        return new MentorPage(
                chooser,
                new PageImpl<>(rows, asked, all.size()),
                languages(ranking, viewer.locale()),
                requested.size(),
                ranking.wanted());
    }

    @Override
    public ParticipantRole readers() {
        return ParticipantRole.MENTEE;
    }

    @Override
    public boolean shows(Viewer viewer, String slug, long participant) {
        Ranking ranking = rankings.of(choosers.find(viewer, slug), MentorFilter.need(""));
        return ranking.choices().stream().anyMatch(choice -> choice.mentor().participantId() == participant);
    }

    /** One mentor whom the viewer may ask; whom a rule forbids does not exist here. */
    MentorRow mentor(Viewer viewer, Chooser chooser, long participant, String need) {
        Ranking ranking = rankings.of(chooser, MentorFilter.need(need));
        List<Ranking.Choice> found = ranking.choices().stream()
                .filter(choice -> choice.mentor().participantId() == participant)
                .toList();
        return rows(viewer, chooser, ranking, found, requested(chooser.participant())).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Who comes next for a mentee whose request came to nothing. */
    List<MentorRow> next(Viewer viewer, Chooser chooser, String need, int most) {
        Ranking ranking = rankings.of(chooser, MentorFilter.need(need));
        List<Ranking.Choice> next = rankings.next(ranking, chooser.participant()).stream()
                .limit(most)
                .toList();
        return rows(viewer, chooser, ranking, next, Set.of());
    }

    private Set<Long> requested(long mentee) {
        return new HashSet<>(jdbc.sql("""
                        select mentor_id from match_request
                        where mentee_id = ? and state = 'OPEN' and expires_at > ?
                        """)
                .params(mentee, clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list());
    }

    private List<MentorRow> rows(
            Viewer viewer, Chooser chooser, Ranking ranking, List<Ranking.Choice> choices, Set<Long> requested) {
        Map<Long, Instant> here =
                lastHere(choices.stream().map(c -> c.mentor().personId()).toList());
        Set<Long> wished = wished(viewer, chooser);
        return choices.stream()
                .map(choice -> row(viewer, ranking, choice, here, requested, wished))
                .toList();
    }

    private MentorRow row(
            Viewer viewer,
            Ranking ranking,
            Ranking.Choice choice,
            Map<Long, Instant> here,
            Set<Long> requested,
            Set<Long> wished) {
        var mentor = choice.mentor();
        List<String> reasons = words
                .strengths(
                        ranking.reasons(mentor.participantId()),
                        Voice.MENTEE,
                        mentor.name(),
                        viewer.name(),
                        viewer.locale())
                .stream()
                .limit(REASONS)
                .toList();
        return new MentorRow(
                mentor.participantId(),
                mentor.name(),
                mentor.organisation(),
                mentor.position(),
                mentor.languages(),
                mentor.skillsOffered(),
                mentor.goals(),
                mentor.experienceYears(),
                choice.free(),
                here.get(mentor.personId()),
                reasons,
                requested.contains(mentor.participantId()),
                wished.contains(mentor.participantId()));
    }

    private Map<Long, Instant> lastHere(Collection<Long> people) {
        Map<Long, Instant> here = new HashMap<>();
        if (!people.isEmpty()) {
            jdbc.sql(
                            "select person_id, signed_in_at from account where person_id in (:people) and signed_in_at is not null")
                    .param("people", people)
                    .query(row -> {
                        here.put(
                                row.getLong("person_id"),
                                row.getObject("signed_in_at", OffsetDateTime.class)
                                        .toInstant());
                    });
        }
        return here;
    }

    private Set<Long> wished(Viewer viewer, Chooser chooser) {
        return chooser.wishes()
                ? Set.copyOf(wishes.of(viewer, chooser.program().id(), ParticipantRole.MENTEE))
                : Set.of();
    }

    private static List<Option> languages(Ranking ranking, Locale locale) {
        Formats formats = new Formats(locale, ZoneOffset.UTC, null);
        return ranking.choices().stream()
                .flatMap(choice -> choice.mentor().languages().stream())
                .distinct()
                .map(code -> new Option(code, formats.language(code)))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }
}
