package org.mentorium.sessions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.relationships.RelationshipScope.Member;
import org.mentorium.sessions.Attender.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who says that they will come to a session, and who came. */
@Component
class Attendance {

    private record Said(@Nullable Answer answer, @Nullable Boolean came) {}

    private final JdbcClient jdbc;

    Attendance(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Attender> of(RelationshipScope scope, long session) {
        Map<Long, Said> said = new HashMap<>();
        jdbc.sql("select person_id, answer, came from session_attendance where session_id = ?")
                .param(session)
                .query(row -> {
                    String answer = row.getString("answer");
                    said.put(
                            row.getLong("person_id"),
                            new Said(
                                    answer == null ? null : Answer.valueOf(answer),
                                    row.getObject("came", Boolean.class)));
                });
        List<Attender> all = new ArrayList<>();
        for (Member member : scope.members()) {
            Said one = said.getOrDefault(member.personId(), new Said(null, null));
            all.add(new Attender(member.personId(), member.name(), member.mentor(), one.answer(), one.came()));
        }
        return all;
    }

    void answer(long session, long person, Answer answer) {
        jdbc.sql("""
                insert into session_attendance (session_id, person_id, answer) values (:session, :person, :answer)
                on conflict (session_id, person_id) do update set answer = excluded.answer
                """)
                .param("session", session)
                .param("person", person)
                .param("answer", answer.name())
                .update();
    }

    /** At another time, what was said of the first no longer holds; whoever moves it comes. */
    void askAnew(long session, long person) {
        jdbc.sql("delete from session_attendance where session_id = ?")
                .param(session)
                .update();
        answer(session, person, Answer.COMING);
    }

    /** Notes who of the members came. */
    void note(RelationshipScope scope, long session, Collection<Long> absent, String field) {
        if (!scope.members().stream().map(Member::personId).toList().containsAll(absent)) {
            throw new RuleBroken("sessions.absent.unknown").at(field);
        }
        for (Member member : scope.members()) {
            jdbc.sql("""
                    insert into session_attendance (session_id, person_id, came) values (:session, :person, :came)
                    on conflict (session_id, person_id) do update set came = excluded.came
                    """)
                    .param("session", session)
                    .param("person", member.personId())
                    .param("came", !absent.contains(member.personId()))
                    .update();
        }
    }
}
