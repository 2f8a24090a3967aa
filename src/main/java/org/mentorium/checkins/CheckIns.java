package org.mentorium.checkins;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.StaleVersion;
import org.mentorium.common.StaleVersion.Conflict;
import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipLetters;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.relationships.RelationshipScopes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members look back on their relationship. Words are their author's, and the members' if the author shares them. */
@Service
@Transactional
class CheckIns {

    private final RelationshipScopes relationships;
    private final CheckInRepository checkIns;
    private final CheckInReader reader;
    private final RelationshipLetters letters;
    private final Clock clock;

    CheckIns(
            RelationshipScopes relationships,
            CheckInRepository checkIns,
            CheckInReader reader,
            RelationshipLetters letters,
            Clock clock) {
        this.relationships = relationships;
        this.checkIns = checkIns;
        this.reader = reader;
        this.letters = letters;
        this.clock = clock;
    }

    /** Who has looked back: for members, and for coordinators, who read no answer. */
    @Transactional(readOnly = true)
    List<CheckInRow> rows(Viewer viewer, RelationshipScope scope) {
        return reader.rows(viewer, scope);
    }

    @Transactional(readOnly = true)
    CheckInPage page(Viewer viewer, RelationshipScope scope, CheckInKind kind) {
        return new CheckInPage(
                kind,
                checkIns.findByRelationshipIdAndKindAndPersonId(scope.id(), kind, viewer.id())
                        .map(CheckIn::answers)
                        .orElse(CheckInPage.Answers.NONE),
                reader.shared(viewer, scope, kind),
                reader.goals(scope),
                scope.mayWrite());
    }

    void reach(Viewer viewer, long relationship, CheckInKind kind, WordsForm form) {
        change(viewer, relationship, kind, form.version(), form.words(), checkIn -> checkIn.reach(form.words()));
    }

    void takeAlong(Viewer viewer, long relationship, CheckInKind kind, WordsForm form) {
        change(viewer, relationship, kind, form.version(), form.words(), checkIn -> checkIn.takeAlong(form.words()));
    }

    void look(Viewer viewer, long relationship, CheckInKind kind, OutlookForm form) {
        change(viewer, relationship, kind, form.version(), "", checkIn -> {
            boolean asked = checkIn.answers().asksForTalk();
            checkIn.look(form.rating(), form.outlook());
            tellCoordinators(viewer, relationship, asked, checkIn);
        });
    }

    void finish(Viewer viewer, long relationship, CheckInKind kind, SharingForm form) {
        change(viewer, relationship, kind, form.version(), "", checkIn -> {
            boolean asked = checkIn.answers().asksForTalk();
            checkIn.finish(form.shared(), clock.instant());
            tellCoordinators(viewer, relationship, asked, checkIn);
        });
    }

    /** Whoever asks for a talk is heard by letter, at first or on second thoughts, without a word of what they wrote. */
    private void tellCoordinators(Viewer viewer, long relationship, boolean asked, CheckIn checkIn) {
        if (!asked && checkIn.answers().asksForTalk()) {
            letters.toCoordinators(
                    relationship, viewer.id(), "checkIns.mail.talk", "/relationships/" + relationship + "/check-ins");
        }
    }

    private void change(
            Viewer viewer,
            long relationship,
            CheckInKind kind,
            @Nullable Integer version,
            String words,
            Consumer<CheckIn> change) {
        relationships.lockAsWriter(viewer, relationship);
        CheckIn checkIn = checkIns.findByRelationshipIdAndKindAndPersonId(relationship, kind, viewer.id())
                .orElse(null);
        if (checkIn != null && (version == null || version != checkIn.version())) {
            throw stale(relationship, kind, words, checkIn);
        }
        CheckIn changed = checkIn == null ? new CheckIn(relationship, viewer.id(), kind) : checkIn;
        change.accept(changed);
        checkIns.saveAndFlush(changed);
    }

    private static StaleVersion stale(long relationship, CheckInKind kind, String words, CheckIn saved) {
        return new StaleVersion(
                "/relationships/" + relationship + "/check-ins/" + kind.path(),
                List.of(new Conflict(
                        "form.lookBack",
                        words,
                        (saved.answers().reached() + "\n\n" + saved.answers().takeAlong()).strip())));
    }
}
