package org.mentorium.responses;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has answered a round: one row with all of them in the order of their numbers, which tells nothing of when. */
@Component
class Returns {

    private final JdbcClient jdbc;

    Returns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes that somebody has handed in; those who do so at once wait for each other.
     *
     * @return false when they had already
     */
    boolean note(Occasions.Key key) {
        return jdbc.sql("""
                        insert into round_return as x (round_id, returned) values (:round, array[:key])
                        on conflict (round_id) do update
                        set returned = (select array_agg(k order by k) from unnest(x.returned || excluded.returned) k)
                        where not excluded.returned <@ x.returned
                        """)
                        .param("round", key.round())
                        .param("key", key.text())
                        .update()
                == 1;
    }
}
