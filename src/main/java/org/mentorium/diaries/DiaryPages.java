package org.mentorium.diaries;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.database.RowSecurity;
import org.mentorium.diaries.PartReader.Wanted;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.relationships.RelationshipScopes;
import org.mentorium.sessions.SessionRow;
import org.mentorium.sessions.Sessions;
import org.mentorium.web.Formats;
import org.mentorium.web.Option;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the diary pages show to a member; for everyone else there is no diary. */
@Service
@Transactional(readOnly = true)
class DiaryPages {

    private final RelationshipScopes relationships;
    private final Sessions sessions;
    private final DiaryRows rows;
    private final PartReader parts;
    private final RowSecurity rowSecurity;
    private final MessageSource words;

    DiaryPages(
            RelationshipScopes relationships,
            Sessions sessions,
            DiaryRows rows,
            PartReader parts,
            RowSecurity rowSecurity,
            MessageSource words) {
        this.relationships = relationships;
        this.sessions = sessions;
        this.rows = rows;
        this.parts = parts;
        this.rowSecurity = rowSecurity;
        this.words = words;
    }

    RelationshipScope member(Viewer viewer, long relationship) {
        return relationships.findAsMember(viewer, relationship);
    }

    Page<EntryRow> list(Viewer viewer, RelationshipScope scope, Pageable page) {
        rowSecurity.askAs(viewer);
        return rows.page(viewer, scope.id(), page);
    }

    List<Integer> unwritten(Viewer viewer, RelationshipScope scope) {
        rowSecurity.askAs(viewer);
        return rows.unwritten(viewer, scope.id());
    }

    List<DraftRow> drafts(Viewer viewer, RelationshipScope scope) {
        rowSecurity.askAs(viewer);
        return rows.drafts(viewer, scope.id());
    }

    /** An entry with the texts that the viewer may read; that they read the others' is noted for the authors. */
    @Transactional
    EntryPage show(Viewer viewer, RelationshipScope scope, int number) {
        return page(viewer, scope, number, Wanted.ALL);
    }

    /** An entry with the texts that the viewer may change. */
    @Transactional
    EntryPage changeable(Viewer viewer, RelationshipScope scope, int number) {
        return page(viewer, scope, number, Wanted.CHANGEABLE);
    }

    private EntryPage page(Viewer viewer, RelationshipScope scope, int number, Wanted wanted) {
        EntryRow row = find(viewer, scope, number);
        return new EntryPage(
                row,
                session(viewer, scope, row.session()),
                parts.read(viewer, row.id(), wanted).stream()
                        .filter(part -> PartRights.mayRead(scope.member(), part.mine(), part.readers()))
                        .toList());
    }

    /** An entry of which the viewer may read something. */
    EntryRow find(Viewer viewer, RelationshipScope scope, int number) {
        rowSecurity.askAs(viewer);
        return rows.find(viewer, scope.id(), number).orElseThrow(NotFound::new);
    }

    boolean isThere(Viewer viewer, RelationshipScope scope, int number) {
        rowSecurity.askAs(viewer);
        return rows.find(viewer, scope.id(), number).isPresent();
    }

    /** The entry of a session, if there is one for this viewer. */
    Optional<EntryRow> ofSession(Viewer viewer, RelationshipScope scope, @Nullable Integer session) {
        rowSecurity.askAs(viewer);
        return Optional.ofNullable(session)
                .flatMap(number -> rows.find(viewer, scope.id(), number))
                .filter(row -> session != null && session.equals(row.session()));
    }

    @Nullable
    SessionRow session(Viewer viewer, RelationshipScope scope, @Nullable Integer session) {
        return session == null ? null : sessions.find(viewer, scope, session);
    }

    /** Who can read a part: the same words as beside its text. */
    List<Option> readers(Viewer viewer, RelationshipScope scope) {
        String others = new Formats(viewer.locale(), viewer.zone(), null).list(scope.others(viewer));
        return List.of(
                new Option(Readers.AUTHOR.name(), words.getMessage("diaries.readers.AUTHOR", null, viewer.locale())),
                new Option(
                        Readers.MEMBERS.name(),
                        words.getMessage("diaries.readers.MEMBERS", new Object[] {others}, viewer.locale())));
    }
}
