package org.mentorium.wishes;

import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may say something of whom: participants for themselves, of others in the same program. */
@Component
class Wishers {

    private final JdbcClient jdbc;

    Wishers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody else's part does not exist here, whoever asks. */
    void requireOwn(Viewer viewer, long participant) {
        if (!jdbc.sql("select exists (select 1 from participant where id = ? and person_id = ?)")
                .params(participant, viewer.id())
                .query(Boolean.class)
                .single()) {
            throw new NotFound();
        }
    }

    /** Their own part, while they take it; the lock keeps two browsers of one person apart. */
    void requireActive(Viewer viewer, long participant) {
        String state = jdbc.sql("select state from participant where id = ? and person_id = ? for no key update")
                .params(participant, viewer.id())
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        if (!state.equals("ADMITTED")) {
            throw new RuleBroken("wishes.rule.takesNoPart");
        }
    }

    /** Another person who takes part in the same program. */
    void requireOther(long participant, long other, String field) {
        if (!jdbc.sql("""
                        select exists (select 1 from participant mine
                            join participant theirs on theirs.program_id = mine.program_id
                            where mine.id = ? and theirs.id = ? and theirs.state = 'ADMITTED'
                              and theirs.person_id <> mine.person_id)
                        """).params(participant, other).query(Boolean.class).single()) {
            throw new RuleBroken("wishes.rule.unknown").at(field);
        }
    }
}
