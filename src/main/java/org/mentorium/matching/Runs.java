package org.mentorium.matching;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The states of runs that are being made, as the background knows and changes them. */
@Component
@Transactional
class Runs {

    /** The linked program's run is made by the same job. */
    private static final String WITH_LINKED =
            "state = 'MAKING' and id in (:run, (select linked_run_id from match_run where id = :run))";

    private final JdbcClient jdbc;

    Runs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tells how far the one of the two is whose turn it is; answers whether anybody still wants it. */
    boolean report(long run, RunProgress progress) {
        return jdbc.sql("update match_run set stage = :stage, progress = :percent where id = ("
                                + "select id from match_run where " + WITH_LINKED + " order by id <> :run limit 1)")
                        .param("stage", progress.stage().name())
                        .param("percent", progress.percent())
                        .param("run", run)
                        .update()
                == 1;
    }

    boolean wanted(long run) {
        return jdbc.sql("select exists (select 1 from match_run where " + WITH_LINKED + ")")
                .param("run", run)
                .query(Boolean.class)
                .single();
    }

    void fail(long run) {
        jdbc.sql("update match_run set state = 'FAILED' where " + WITH_LINKED)
                .param("run", run)
                .update();
    }

    /** Answers whether there was anything to cancel. */
    boolean cancel(long run) {
        return jdbc.sql("update match_run set state = 'CANCELLED' where " + WITH_LINKED)
                        .param("run", run)
                        .update()
                > 0;
    }
}
