package org.mentorium.wishes;

import java.util.List;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who says something: participants for themselves, for nobody can name another's part. */
@Component
class Wishers {

    private final JdbcClient jdbc;

    Wishers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of the viewer's parts in a program. */
    record Own(long id, String role) {}

    /** The viewer's parts while they take them; the lock keeps two browsers of one person apart. */
    List<Own> lock(Viewer viewer, long program) {
        List<Own> parts =
                jdbc.sql("""
                        select id, role from participant
                        where program_id = ? and person_id = ? and state = 'ADMITTED' order by id for no key update
                        """).params(program, viewer.id()).query(Own.class).list();
        if (parts.isEmpty()) {
            throw new RuleBroken("wishes.rule.takesNoPart");
        }
        return parts;
    }
}
