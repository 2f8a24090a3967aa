package org.mentorium.home;

import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an installation holds, for its administrators: how much there is of what they look after. */
@Component
class Installation {

    private final JdbcClient jdbc;

    Installation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Null for everybody who is no administrator. */
    @Nullable
    Size of(Viewer viewer) {
        if (!viewer.administrator()) {
            return null;
        }
        return jdbc.sql("""
                        select (select count(*) from person) as people,
                               (select count(*) from organisation) as organisations,
                               count(*) filter (where state not in ('DRAFT', 'CLOSED')) as under_way,
                               count(*) filter (where state = 'DRAFT') as drafts,
                               count(*) filter (where state = 'CLOSED') as closed
                        from program
                        """).query(Size.class).single();
    }

    record Size(long people, long organisations, long underWay, long drafts, long closed) {}
}
