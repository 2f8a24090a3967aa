package org.mentorium.diaries;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Forbidden;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.database.RowSecurity;
import org.mentorium.diaries.StaleEntry.Clash;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.relationships.RelationshipScopes;
import org.mentorium.sessions.SessionRow;
import org.mentorium.sessions.Sessions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes diary entries for members. Either all parts of a form are saved or none. */
@Service
@Transactional
public class Diaries {

    /** Free entries are numbered by lot from here on: a gap would tell that the other wrote something private. */
    private static final int FIRST_FREE = 10_000;

    private static final int LAST_FREE = 99_999;

    private final RelationshipScopes relationships;
    private final Sessions sessions;
    private final DiaryEntryRepository entries;
    private final DiaryRows rows;
    private final Drafts drafts;
    private final RowSecurity rowSecurity;
    private final Clock clock;

    Diaries(
            RelationshipScopes relationships,
            Sessions sessions,
            DiaryEntryRepository entries,
            DiaryRows rows,
            Drafts drafts,
            RowSecurity rowSecurity,
            Clock clock) {
        this.drafts = drafts;
        this.rowSecurity = rowSecurity;
        this.relationships = relationships;
        this.sessions = sessions;
        this.entries = entries;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Writes the entry of a session, or a new free one, and answers with its number.
     *
     * @param session the session's number; null for a free entry
     */
    public int write(Viewer viewer, long relationship, @Nullable Integer session, List<Draft> written) {
        RelationshipScope scope = lock(viewer, relationship);
        DiaryEntry entry = session == null
                ? begin(viewer, scope, freeNumber(relationship), null)
                : ofSession(viewer, scope, sessions.find(viewer, scope, session));
        drafts.forget(viewer, relationship, session == null ? Drafts.NEW : session);
        return write(viewer, scope, entry, written);
    }

    /** Writes an entry of which the viewer has read or written a part. */
    void rewrite(Viewer viewer, long relationship, int number, List<Draft> written) {
        write(viewer, relationship, number, written);
        drafts.forget(viewer, relationship, number);
    }

    /** Writes the summary of an entry; a draft of its parts stays. */
    void summarise(Viewer viewer, long relationship, int number, Draft summary) {
        write(viewer, relationship, number, List.of(summary));
    }

    private void write(Viewer viewer, long relationship, int number, List<Draft> written) {
        RelationshipScope scope = lock(viewer, relationship);
        DiaryEntry entry = rows.find(viewer, relationship, number)
                .flatMap(row -> entries.findByRelationshipIdAndNumber(relationship, row.number()))
                .orElseThrow(NotFound::new);
        write(viewer, scope, entry, written);
    }

    private RelationshipScope lock(Viewer viewer, long relationship) {
        rowSecurity.askAs(viewer);
        relationships.findAsMember(viewer, relationship);
        return relationships.lockAsWriter(viewer, relationship);
    }

    private int write(Viewer viewer, RelationshipScope scope, DiaryEntry entry, List<Draft> written) {
        Pen pen = Pen.of(viewer, clock.instant());
        List<Clash> clashes = written.stream()
                .filter(draft -> mayWrite(viewer, scope, draft))
                .flatMap(draft -> entry.write(draft, pen).stream())
                .toList();
        if (!clashes.isEmpty()) {
            throw new StaleEntry(address(scope.id(), entry.number()) + "/edit", entry.number(), clashes);
        }
        if (entry.isEmpty()) {
            throw new RuleBroken("diaries.nothingWritten").at(PartKind.OBJECTIVES.field());
        }
        return entry.number();
    }

    private static boolean mayWrite(Viewer viewer, RelationshipScope scope, Draft draft) {
        boolean may = PartRights.mayWrite(draft.kind(), scope.isMentor(viewer), scope.isMentee(viewer));
        Forbidden.unless(may || draft.isEmpty());
        return may;
    }

    private DiaryEntry ofSession(Viewer viewer, RelationshipScope scope, SessionRow session) {
        return entries.findBySessionId(session.id())
                .orElseGet(() -> begin(viewer, scope, session.number(), session.id()));
    }

    private DiaryEntry begin(Viewer viewer, RelationshipScope scope, int number, @Nullable Long session) {
        LocalDate today = LocalDate.now(clock.withZone(viewer.zone()));
        return entries.save(new DiaryEntry(scope.id(), number, session, today, viewer.id(), clock.instant()));
    }

    private int freeNumber(long relationship) {
        int number;
        do {
            number = ThreadLocalRandom.current().nextInt(FIRST_FREE, LAST_FREE + 1);
        } while (entries.existsByRelationshipIdAndNumber(relationship, number));
        return number;
    }

    static String address(long relationship, int number) {
        return "/relationships/" + relationship + "/diary-entries/" + number;
    }
}
