package org.mentorium.participants;

import java.util.Arrays;
import java.util.List;
import org.mentorium.programs.ProgramScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The relationships that somebody has in a program: for its coordinators all, for themselves those that go on. */
@Component
class ParticipantTies {

    private final JdbcClient jdbc;

    ParticipantTies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For coordinators, the way from a person to how it goes. */
    List<Tie> of(ProgramScope scope, long participant) {
        return scope.coordinator() ? all(scope.id(), participant) : List.of();
    }

    /** For the participant, who closes them before they leave. */
    List<Tie> active(long program, long participant) {
        return all(program, participant).stream()
                .filter(tie -> tie.state().equals("ACTIVE"))
                .toList();
    }

    private List<Tie> all(long program, long participant) {
        return jdbc.sql("""
                        select r.id, r.state,
                               array(select p.given_name || ' ' || p.family_name
                                     from relationship_member o join person p on p.id = o.person_id
                                     where o.relationship_id = r.id and o.participant_id <> m.participant_id
                                     order by p.family_name, p.given_name, p.id) as names
                        from relationship_member m join relationship r on r.id = m.relationship_id
                        where m.participant_id = ? and r.program_id = ? order by r.state, r.id
                        """)
                .params(participant, program)
                .query((row, n) -> new Tie(
                        row.getLong("id"),
                        Arrays.asList((String[]) row.getArray("names").getArray()),
                        row.getString("state")))
                .list();
    }

    /** One relationship, by the names of the others in it. */
    public record Tie(long id, List<String> names, String state) {}
}
