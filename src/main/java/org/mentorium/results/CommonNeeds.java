package org.mentorium.results;

import java.util.List;
import org.mentorium.common.Forbidden;
import org.mentorium.programs.ProgramScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What several people name, and what nobody has planned a training for or turned down yet. */
@Component
public class CommonNeeds {

    private final JdbcClient jdbc;

    CommonNeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In all questionnaires of a program, the most frequent first. */
    public List<TagCount> of(ProgramScope scope) {
        Forbidden.unless(scope.mayReadReport());
        return jdbc
                .sql(OpenAnswers.TAGS.formatted("q.program_id = ? and t.settled_at is null"))
                .param(scope.id())
                .query(TagCount.class)
                .list()
                .stream()
                .filter(TagCount::asksForTraining)
                .toList();
    }
}
