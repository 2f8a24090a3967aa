package org.mentorium.sessions;

import java.util.List;
import org.mentorium.common.RuleBroken;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.web.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which of the relationship's goals a session touches; for members alone. */
@Component
class SessionGoals {

    private final JdbcClient jdbc;

    SessionGoals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The open goals, and those that the session touches already. */
    List<Option> options(RelationshipScope scope, long session) {
        return jdbc.sql("""
                        select g.id, g.title from goal g where g.relationship_id = :relationship and (g.state = 'OPEN'
                          or exists (select 1 from session_goal s where s.goal_id = g.id and s.session_id = :session))
                        order by g.target_on nulls last, g.id
                        """)
                .param("relationship", scope.id())
                .param("session", session)
                .query((row, n) -> new Option(row.getString("id"), row.getString("title")))
                .list();
    }

    List<Long> of(long session) {
        return jdbc.sql("select goal_id from session_goal where session_id = ? order by goal_id")
                .param(session)
                .query(Long.class)
                .list();
    }

    List<String> titles(long session) {
        return jdbc.sql("""
                        select g.title from session_goal s join goal g on g.id = s.goal_id where s.session_id = ?
                        order by g.id
                        """).param(session).query(String.class).list();
    }

    void replace(RelationshipScope scope, long session, List<Long> goals) {
        List<Long> chosen = goals.stream().distinct().toList();
        jdbc.sql("delete from session_goal where session_id = ?").param(session).update();
        if (chosen.isEmpty()) {
            return;
        }
        int found = jdbc.sql("""
                        insert into session_goal (session_id, goal_id)
                        select :session, id from goal where relationship_id = :relationship and id in (:goals)
                        """)
                .param("session", session)
                .param("relationship", scope.id())
                .param("goals", chosen)
                .update();
        if (found < chosen.size()) {
            throw new RuleBroken("sessions.goals.unknown").at("goals");
        }
    }
}
