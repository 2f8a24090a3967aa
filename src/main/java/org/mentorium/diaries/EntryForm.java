package org.mentorium.diaries;

import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorium.web.Submissions;

/**
 * A diary entry as it is typed: the two shared parts and, by role, one's own; each with what the form showed of it.
 *
 * @param later it was written without a connection, so its change may arrive twice as well
 */
record EntryForm(
        @Nullable Integer session,
        @Size(max = LONGEST) String objectives,
        @Nullable String objectivesSeen,
        @Size(max = LONGEST) String topics,
        @Nullable String topicsSeen,
        @Size(max = LONGEST) String reflection,
        @Nullable String reflectionSeen,
        @Nullable Readers reflectionReaders,
        @Size(max = LONGEST) String notes,
        @Nullable String notesSeen,
        @Nullable Readers notesReaders,
        @Size(max = MOST_TAGS) List<String> strategies,
        @Size(max = MOST_TAGS) List<String> roles,
        @Nullable String token,
        @Nullable Boolean later) {

    static final int LONGEST = 20_000;
    private static final int MOST_TAGS = 50;

    EntryForm {
        objectives = Draft.tidy(objectives);
        topics = Draft.tidy(topics);
        reflection = Draft.tidy(reflection);
        notes = Draft.tidy(notes);
        strategies = Objects.requireNonNullElse(strategies, List.of());
        roles = Objects.requireNonNullElse(roles, List.of());
    }

    boolean mayComeTwice() {
        return Boolean.TRUE.equals(later);
    }

    /** To be sent as if it were a new form: a draft's own token may have been used. */
    EntryForm withNewToken() {
        return of(session, byKind(), Submissions.newToken(), null);
    }

    /** A new form with what its reader may change of the parts that are there. */
    static EntryForm of(@Nullable Integer session, Collection<PartRow> parts) {
        Map<PartKind, Draft> drafts = new EnumMap<>(PartKind.class);
        parts.stream().filter(PartRow::changeable).forEach(part -> drafts.put(part.kind(), part.draft()));
        return of(session, drafts, Submissions.newToken(), null);
    }

    /** The same texts, as if they had been begun after what stands in these parts by now. */
    EntryForm after(Collection<PartRow> parts) {
        Map<PartKind, Draft> drafts = byKind();
        for (PartRow part : parts) {
            drafts.computeIfPresent(
                    part.kind(),
                    (kind, draft) -> new Draft(
                            kind,
                            draft.text(),
                            draft.readers(),
                            draft.tags(),
                            part.seen().toString()));
        }
        return of(session, drafts, token, later);
    }

    List<Draft> drafts() {
        return List.of(
                new Draft(PartKind.OBJECTIVES, objectives, Readers.MEMBERS, objectivesSeen),
                new Draft(PartKind.TOPICS, topics, Readers.MEMBERS, topicsSeen),
                new Draft(PartKind.REFLECTION, reflection, reflectionReaders, reflectionSeen),
                new Draft(PartKind.NOTES, notes, notesReaders, tags(), notesSeen));
    }

    private static EntryForm of(
            @Nullable Integer session, Map<PartKind, Draft> drafts, @Nullable String token, @Nullable Boolean later) {
        Draft objectives = draft(drafts, PartKind.OBJECTIVES);
        Draft topics = draft(drafts, PartKind.TOPICS);
        Draft reflection = draft(drafts, PartKind.REFLECTION);
        Draft notes = draft(drafts, PartKind.NOTES);
        return new EntryForm(
                session,
                objectives.text(),
                objectives.seen(),
                topics.text(),
                topics.seen(),
                reflection.text(),
                reflection.seen(),
                reflection.readers(),
                notes.text(),
                notes.seen(),
                notes.readers(),
                notes.tags(),
                notes.tags(),
                token,
                later);
    }

    private Map<PartKind, Draft> byKind() {
        Map<PartKind, Draft> drafts = new EnumMap<>(PartKind.class);
        drafts().forEach(draft -> drafts.put(draft.kind(), draft));
        return drafts;
    }

    private List<String> tags() {
        return Stream.concat(strategies.stream(), roles.stream()).toList();
    }

    private static Draft draft(Map<PartKind, Draft> drafts, PartKind kind) {
        return Objects.requireNonNullElseGet(drafts.get(kind), () -> Draft.of(kind, "", Readers.AUTHOR));
    }
}
