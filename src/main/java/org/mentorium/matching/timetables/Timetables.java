package org.mentorium.matching.timetables;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mentorium.accounts.Accounts;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.StaleVersion;
import org.mentorium.common.Viewer;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.participants.ParticipantRole;
import org.mentorium.participants.Participants;
import org.mentorium.programs.ProgramScope;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What coordinators do with timetables. */
@Service
@Transactional
public class Timetables {

    private static final int LONGEST_PLACE = 60;

    private final TimetableScopes scopes;
    private final TimetableRepository timetables;
    private final Arranger arranger;
    private final Meetings meetings;
    private final Participants participants;
    private final PlanLetters letters;
    private final Accounts accounts;
    private final MessageSource words;
    private final JdbcClient jdbc;
    private final Clock clock;

    Timetables(
            TimetableScopes scopes,
            TimetableRepository timetables,
            Arranger arranger,
            Meetings meetings,
            Participants participants,
            PlanLetters letters,
            Accounts accounts,
            MessageSource words,
            JdbcClient jdbc,
            Clock clock) {
        this.scopes = scopes;
        this.timetables = timetables;
        this.arranger = arranger;
        this.meetings = meetings;
        this.participants = participants;
        this.letters = letters;
        this.accounts = accounts;
        this.words = words;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes a draft with a table for each mentor, and answers with its address. */
    public String create(Viewer viewer, String slug, TimetableForm form) {
        ProgramScope program = scopes.changeable(viewer, slug);
        List<MatchingProfile> mentors = mentors(program);
        if (mentors.isEmpty()) {
            throw new RuleBroken("timetables.refused.nobody");
        }
        jdbc.sql("select id from program where id = ? for no key update")
                .param(program.id())
                .query(Long.class)
                .single();
        int number = jdbc.sql("select coalesce(max(number), 0) + 1 from timetable where program_id = ?")
                .param(program.id())
                .query(Integer.class)
                .single();
        Timetable timetable = timetables.saveAndFlush(
                new Timetable(program.id(), number, form.title().strip(), form.plan(program.zone()), clock.instant()));
        seat(timetable.id(), mentors, viewer.locale());
        arranger.makeAnew(program, timetable);
        return TimetableScopes.address(slug, number);
    }

    private void seat(long timetable, List<MatchingProfile> mentors, Locale locale) {
        Map<Long, String> tables = new LinkedHashMap<>();
        for (MatchingProfile mentor : mentors) {
            Object[] table = {tables.size() + 1};
            tables.put(mentor.participantId(), words.getMessage("timetables.table", table, locale));
        }
        meetings.place(timetable, tables);
    }

    List<MatchingProfile> mentors(ProgramScope program) {
        return participants.admitted(program.id()).stream()
                .filter(person -> person.role() == ParticipantRole.MENTOR)
                .toList();
    }

    String change(Viewer viewer, String slug, int number, TimetableForm form) {
        ProgramScope program = scopes.changeable(viewer, slug);
        Timetable timetable = scopes.lock(program, number);
        if (timetable.version() != form.version()) {
            throw new StaleVersion(TimetableScopes.address(slug, number) + "/edit", List.of());
        }
        PlanLetters.Plans before = letters.known(program, timetable);
        timetable.change(form.title().strip(), form.plan(program.zone()));
        letters.tell(program, timetable, before);
        if (!timetable.published()) {
            arranger.makeAnew(program, timetable);
        }
        return TimetableScopes.address(slug, number);
    }

    void arrange(Viewer viewer, String slug, int number) {
        ProgramScope program = scopes.changeable(viewer, slug);
        Timetable timetable = scopes.lock(program, number);
        timetable.requireDraft();
        arranger.makeAnew(program, timetable);
    }

    /** @param places mentor's number to table or room; empty for who is not there */
    void seat(Viewer viewer, String slug, int number, Map<Long, String> places) {
        ProgramScope program = scopes.changeable(viewer, slug);
        Timetable timetable = scopes.lock(program, number);
        PlanLetters.Plans before = letters.known(program, timetable);
        Map<Long, String> seats = new LinkedHashMap<>();
        for (MatchingProfile mentor : mentors(program)) {
            String place = places.get(mentor.participantId());
            if (place != null) {
                String clean = place.replace("\u0000", "").strip();
                seats.put(mentor.participantId(), clean.substring(0, Math.min(LONGEST_PLACE, clean.length())));
            }
        }
        meetings.place(timetable.id(), seats);
        if (timetable.published()) {
            arranger.fillGaps(program, timetable);
        } else {
            arranger.makeAnew(program, timetable);
        }
        letters.tell(program, timetable, before);
    }

    /** Shows it to those who take part, and writes to each who meets somebody. */
    public void publish(Viewer viewer, String slug, int number) {
        ProgramScope program = scopes.changeable(viewer, slug);
        Timetable timetable = scopes.lock(program, number);
        timetable.requireDraft();
        List<Long> people =
                jdbc.sql("""
                        select distinct p.person_id from timetable_meeting x
                        join participant p on p.id in (x.mentor_id, x.mentee_id)
                        where x.timetable_id = ? order by p.person_id
                        """).param(timetable.id()).query(Long.class).list();
        if (people.isEmpty()) {
            throw new RuleBroken("timetables.refused.empty");
        }
        timetable.publish(clock.instant());
        people.forEach(person -> accounts.invite(
                person, "timetables.mail.published", program.name(), TimetableScopes.address(slug, number)));
    }

    /** A draft goes without a trace. */
    void remove(Viewer viewer, String slug, int number) {
        Timetable timetable = scopes.lock(scopes.changeable(viewer, slug), number);
        timetable.requireDraft();
        timetables.delete(timetable);
    }
}
