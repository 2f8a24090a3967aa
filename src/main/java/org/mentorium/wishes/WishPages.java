package org.mentorium.wishes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.mentorium.common.Forbidden;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.mentorium.programs.Programs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody who takes part in a program says of others there, on one page that is theirs alone. */
@Service
@Transactional
class WishPages {

    private final ProgramScopes scopes;
    private final Programs programs;
    private final Directory directory;
    private final Wishes wishes;
    private final RatherNots ratherNots;

    WishPages(ProgramScopes scopes, Programs programs, Directory directory, Wishes wishes, RatherNots ratherNots) {
        this.scopes = scopes;
        this.programs = programs;
        this.directory = directory;
        this.wishes = wishes;
        this.ratherNots = ratherNots;
    }

    @Transactional(readOnly = true)
    WishPage page(Viewer viewer, String slug) {
        ProgramScope scope = participant(viewer, slug);
        boolean wishing = wishing(scope);
        return new WishPage(
                scope,
                wishing,
                wishing ? wishes.named(viewer, scope.id()) : List.of(),
                ratherNots.named(viewer, scope.id()),
                ratherNots.addresses(viewer, scope.id()));
    }

    /** At the end of the list. */
    void add(Viewer viewer, String slug, long other) {
        ProgramScope scope = mentee(viewer, slug);
        requireShown(viewer, scope, other);
        change(viewer, scope, list -> list.add(other));
    }

    void remove(Viewer viewer, String slug, long other) {
        change(viewer, mentee(viewer, slug), list -> list.remove(other));
    }

    /** One place up or down; who stands at the end of the list stays there. */
    void move(Viewer viewer, String slug, long other, boolean up) {
        change(viewer, mentee(viewer, slug), list -> {
            int from = list.indexOf(other);
            int to = from + (up ? -1 : 1);
            if (from >= 0 && to >= 0 && to < list.size()) {
                Collections.swap(list, from, to);
            }
        });
    }

    private void change(Viewer viewer, ProgramScope scope, Consumer<List<Long>> change) {
        wishes.rank(viewer, scope.id(), before -> {
            List<Long> list = new ArrayList<>(before);
            change.accept(list);
            return list;
        });
    }

    /** Of somebody whom the viewer sees by name. */
    void ratherNot(Viewer viewer, String slug, long other) {
        ProgramScope scope = participant(viewer, slug);
        requireShown(viewer, scope, other);
        ratherNots.say(viewer, scope.id(), other);
    }

    /** Of somebody whom the viewer knows by their address. */
    void ratherNot(Viewer viewer, String slug, String email) {
        ratherNots.say(viewer, participant(viewer, slug).id(), email);
    }

    void takeBack(Viewer viewer, String slug, long other) {
        ratherNots.takeBack(viewer, participant(viewer, slug).id(), other);
    }

    void takeBack(Viewer viewer, String slug, String address) {
        ratherNots.takeBack(viewer, participant(viewer, slug).id(), address);
    }

    /** Numbers can be guessed, and whoever is named by one is shown by name. */
    private void requireShown(Viewer viewer, ProgramScope scope, long other) {
        if (!scope.mayReadMentors() || !directory.shows(viewer, scope.slug(), other)) {
            throw new RuleBroken("wishes.rule.unknown");
        }
    }

    private ProgramScope participant(Viewer viewer, String slug) {
        ProgramScope scope = scopes.findVisible(viewer, slug);
        Forbidden.unless(scope.participant());
        return scope;
    }

    private ProgramScope mentee(Viewer viewer, String slug) {
        ProgramScope scope = participant(viewer, slug);
        Forbidden.unless(wishing(scope));
        return scope;
    }

    /** Only mentees have wishes. */
    private boolean wishing(ProgramScope scope) {
        return scope.mentee() && programs.policy(scope.id()).wishing();
    }
}
