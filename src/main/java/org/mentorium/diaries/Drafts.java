package org.mentorium.diaries;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.mentorium.common.Viewer;
import org.mentorium.database.RowSecurity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what somebody is writing before they save it: one draft a person and entry, for its author alone. */
@Service
@Transactional
class Drafts {

    /** A free entry that is not there yet. */
    static final int NEW = 0;

    private static final Logger log = LoggerFactory.getLogger(Drafts.class);

    private final RowSecurity rowSecurity;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Drafts(RowSecurity rowSecurity, JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.rowSecurity = rowSecurity;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Instant save(Viewer viewer, long relationship, int number, EntryForm form) {
        rowSecurity.askAs(viewer);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("""
                        insert into diary_draft (person_id, relationship_id, number, fields, saved_at)
                        values (:viewer, :relationship, :number, :fields::jsonb, :now)
                        on conflict (person_id, relationship_id, number)
                        do update set fields = excluded.fields, saved_at = excluded.saved_at
                        """)
                .param("viewer", viewer.id())
                .param("relationship", relationship)
                .param("number", number)
                .param("fields", json.writeValueAsString(form))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return now;
    }

    Optional<KeptDraft> find(Viewer viewer, long relationship, int number) {
        rowSecurity.askAs(viewer);
        return jdbc.sql("""
                        select fields, saved_at from diary_draft
                        where person_id = :viewer and relationship_id = :relationship and number = :number
                        """)
                .param("viewer", viewer.id())
                .param("relationship", relationship)
                .param("number", number)
                .query((row, n) -> kept(row.getString("fields"), row.getObject("saved_at", OffsetDateTime.class)))
                .optional()
                .flatMap(draft -> draft);
    }

    void forget(Viewer viewer, long relationship, int number) {
        rowSecurity.askAs(viewer);
        jdbc.sql("delete from diary_draft where person_id = ? and relationship_id = ? and number = ?")
                .params(viewer.id(), relationship, number)
                .update();
    }

    /** Those that nobody came back to; the job sees none of them. */
    void forgetOld() {
        jdbc.sql("select forget_old_diary_drafts(interval '90 days')")
                .query(Long.class)
                .single();
    }

    /** A draft of an older release may lack what a form has by now; what cannot be read is as if it were not there. */
    private Optional<KeptDraft> kept(String fields, OffsetDateTime savedAt) {
        try {
            return Optional.of(new KeptDraft(json.readValue(fields, EntryForm.class), savedAt.toInstant()));
        } catch (JacksonException e) {
            log.warn(
                    "A draft of a diary entry could not be read: {}",
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
