package org.mentorium.matching;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Program;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Programs to be matched, for tests: small ones made by hand, and the inclusive-teaching network. */
public final class MatchingWorld {

    private final Cast cast;
    private final JdbcClient jdbc;
    public final long coordinator;
    public final Program program;

    public MatchingWorld(Cast cast, JdbcClient jdbc) {
        this.cast = cast;
        this.jdbc = jdbc;
        coordinator = cast.person("Carla", "Coordinator");
        program = cast.program(coordinator);
        cast.state(program, "MATCHING");
        jdbc.sql("update program set hard_rules = '{SHARED_LANGUAGE,NO_LINE_MANAGER}' where id = ?")
                .param(program.id())
                .update();
    }

    /** A participant and the person behind. */
    public record Someone(long person, long participant) {}

    public Someone mentor(String givenName, int capacity, String... languages) {
        Someone mentor = someone(givenName, "MENTOR", languages);
        capacity(mentor, capacity);
        return mentor;
    }

    public Someone mentee(String givenName, String... languages) {
        return someone(givenName, "MENTEE", languages);
    }

    public void capacity(Someone mentor, int capacity) {
        jdbc.sql("update participant set capacity = ? where id = ?")
                .params(capacity, mentor.participant())
                .update();
    }

    Someone peer(String givenName, String... languages) {
        return someone(givenName, "PEER", languages);
    }

    /** Makes it a program of another type. */
    public void type(String type) {
        jdbc.sql("update program set mentoring_type = ? where id = ?")
                .params(type, program.id())
                .update();
    }

    private Someone someone(String givenName, String role, String... languages) {
        long person = cast.person(givenName, role.equals("MENTOR") ? "Mentor" : "Mentee");
        jdbc.sql("update person set languages = ?::text[] where id = ?")
                .params("{" + String.join(",", languages) + "}", person)
                .update();
        return new Someone(person, cast.participant(program, person, role));
    }

    public void manages(Someone manager, Someone report) {
        jdbc.sql("update person set line_manager_id = ? where id = ?")
                .params(manager.person(), report.person())
                .update();
    }

    /** A published run with one proposal of each mentee to the mentor, whatever their places. */
    public List<Long> publish(Someone mentor, Someone... mentees) {
        long run = run();
        return java.util.Arrays.stream(mentees)
                .map(mentee -> propose(run, mentor, mentee))
                .toList();
    }

    private long run() {
        return jdbc.sql("""
                        insert into match_run (program_id, number, state, created_at, published_at, seed, certificate)
                        values (:program, (select coalesce(max(number), 0) + 1 from match_run where program_id = :program),
                                'PUBLISHED', now(), now(), 1, :certificate::jsonb) returning id
                        """)
                .param("program", program.id())
                .param("certificate", """
                        {"mentees": 2, "wanted": 1, "mentors": 2, "places": 3, "pairs": 1, "possible": 1,
                         "total": 5000, "bound": 5000, "lowest": 5000, "verified": true, "excluded": {},
                         "input": "0123456789abcdef"}
                        """)
                .query(Long.class)
                .single();
    }

    private long propose(long run, Someone mentor, Someone mentee) {
        long id = proposal(run, 1, 1);
        member(id, mentor, "MENTOR");
        member(id, mentee, "MENTEE");
        tie(id, mentor, mentee);
        return id;
    }

    private long proposal(long run, int leastMentors, int leastMentees) {
        return jdbc.sql("""
                        insert into match_proposal (match_run_id, score, least_mentors, least_mentees)
                        values (?, 6150, ?, ?) returning id
                        """)
                .params(run, leastMentors, leastMentees)
                .query(Long.class)
                .single();
    }

    private void member(long proposal, Someone someone, String role) {
        jdbc.sql("insert into match_proposal_member (match_proposal_id, participant_id, role) values (?, ?, ?)")
                .params(proposal, someone.participant(), role)
                .update();
    }

    private void tie(long proposal, Someone mentor, Someone mentee) {
        jdbc.sql("""
                                insert into match_proposal_tie (match_proposal_id, mentor_id, mentee_id, score, reasons)
                                values (?, ?, ?, 6150, '[{"criterion": "language", "weight": 5, "points": 7500,
                                    "words": {"key": "matching.reason.language.shared",
                                              "args": [{"kind": "LANGUAGES", "values": ["es", "en"]}]}},
                                    {"criterion": "availability", "weight": 5, "points": 0,
                                    "words": {"key": "matching.reason.availability.none", "args": []}}]')
                                """)
                .params(proposal, mentor.participant(), mentee.participant())
                .update();
    }

    /** A published proposal of these mentors and, by the role, mentees or peers, to each other. */
    public long propose(List<Someone> mentors, List<Someone> others, String role, int leastMentees) {
        long id = proposal(run(), mentors.size(), leastMentees);
        mentors.forEach(mentor -> member(id, mentor, "MENTOR"));
        others.forEach(other -> member(id, other, role));
        for (Someone other : others) {
            for (Someone guide : role.equals("PEER") ? others : mentors) {
                if (guide != other) {
                    tie(id, guide, other);
                }
            }
        }
        return id;
    }

    public void declined(long proposal, Someone by) {
        jdbc.sql("""
                update match_proposal_member set answer = 'DECLINED', answered_at = now(), ending = 'DECLINED'
                where match_proposal_id = ? and participant_id in (select id from participant where person_id = ?)
                """).params(proposal, by.person()).update();
        jdbc.sql("update match_proposal set ending = 'DECLINED', ended_at = now() where id = ?")
                .param(proposal)
                .update();
    }

    public Viewer viewer(long person) {
        return new Viewer(
                person, "Somebody", "somebody@cast.example", false, false, Locale.ENGLISH, java.time.ZoneOffset.UTC);
    }

    public Viewer viewer(Someone someone) {
        return viewer(someone.person());
    }

    public String runs() {
        return "/programs/" + program.slug() + "/match-runs";
    }

    public int letters(String subject) {
        return jdbc.sql("select count(*) from letter where subject like ? and subject like ?")
                .params("%" + subject + "%", "%" + program.slug() + "%")
                .query(Integer.class)
                .single();
    }

    public int count(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Integer.class).single();
    }

    /** Takes in the 132 people of the network. */
    public void network() {
        jdbc.sql("""
                update program set mentor_capacity = 3, mentees_per_mentor_min = 2, weights = '{"skills": 6, "goals": 6,
                    "language": 8, "availability": 6, "organisation": 2, "experience": 3}' where id = ?
                """).param(program.id()).update();
        Map<String, Long> organisations = new HashMap<>();
        Map<String, Long> people = new HashMap<>();
        List<NamedCsvRecord> rows = InclusiveTeaching.rows();
        for (NamedCsvRecord row : rows) {
            long organisation =
                    organisations.computeIfAbsent(row.getField("organisation"), name -> cast.organisation());
            long person = person(row, organisation);
            people.put(row.getField("email"), person);
            long participant =
                    cast.participant(program, person, row.getField("role").toUpperCase(Locale.ROOT));
            jdbc.sql("update participant set capacity = ? where id = ?")
                    .param(number(row, "capacity"))
                    .param(participant)
                    .update();
        }
        for (NamedCsvRecord row : rows) {
            jdbc.sql("update person set line_manager_id = ? where id = ?")
                    .param(people.get(row.getField("line_manager_email")))
                    .param(people.get(row.getField("email")))
                    .update();
        }
    }

    private long person(NamedCsvRecord row, long organisation) {
        long person = cast.person(row.getField("given_name"), row.getField("family_name"));
        jdbc.sql("""
                update person set organisation_id = ?, languages = ?::text[], skills_offered = ?::text[],
                    skills_sought = ?::text[], goals = ?, experience_years = ?, availability = ?::text[], time_zone = ?
                where id = ?
                """)
                .param(organisation)
                .param(texts(row, "languages"))
                .param(texts(row, "skills_offered"))
                .param(texts(row, "skills_sought"))
                .param(row.getField("goals"))
                .param(number(row, "experience_years"))
                .param(texts(row, "availability"))
                .param(row.getField("time_zone"))
                .param(person)
                .update();
        return person;
    }

    private static String texts(NamedCsvRecord row, String field) {
        return "{" + String.join(",", InclusiveTeaching.texts(row, field)) + "}";
    }

    private static @Nullable Integer number(NamedCsvRecord row, String field) {
        return row.getField(field).isEmpty() ? null : Integer.valueOf(row.getField(field));
    }
}
