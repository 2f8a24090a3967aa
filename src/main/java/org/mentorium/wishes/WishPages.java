package org.mentorium.wishes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mentorium.common.Forbidden;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.participants.ParticipantRole;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody who takes part in a program says of others there, on one page that is theirs alone. */
@Service
@Transactional
class WishPages {

    private final ProgramScopes scopes;
    private final List<Directory> directories;
    private final Wishes wishes;
    private final RatherNots ratherNots;

    WishPages(ProgramScopes scopes, List<Directory> directories, Wishes wishes, RatherNots ratherNots) {
        this.scopes = scopes;
        this.directories = directories;
        this.wishes = wishes;
        this.ratherNots = ratherNots;
    }

    @Transactional(readOnly = true)
    WishPage page(Viewer viewer, String slug) {
        ProgramScope scope = participant(viewer, slug);
        return new WishPage(
                scope,
                sides(scope).stream()
                        .map(as ->
                                new WishPage.Wished(as == ParticipantRole.MENTEE, wishes.named(viewer, scope.id(), as)))
                        .toList(),
                ratherNots.named(viewer, scope.id()),
                ratherNots.addresses(viewer, scope.id()));
    }

    /** At the end of the list. */
    void add(Viewer viewer, String slug, long other) {
        ProgramScope scope = wishing(viewer, slug);
        ParticipantRole as = shownTo(viewer, scope, other);
        wishes.rank(viewer, scope.id(), as, before -> changed(before, list -> list.add(other)));
    }

    void remove(Viewer viewer, String slug, long other) {
        change(viewer, slug, other, list -> list.remove(other));
    }

    /** One place up or down; who stands at the end of the list stays there. */
    void move(Viewer viewer, String slug, long other, boolean up) {
        change(viewer, slug, other, list -> {
            int from = list.indexOf(other);
            int to = from + (up ? -1 : 1);
            if (from >= 0 && to >= 0 && to < list.size()) {
                Collections.swap(list, from, to);
            }
        });
    }

    /** In the list in which the other stands. */
    private void change(Viewer viewer, String slug, long other, Consumer<List<Long>> change) {
        ProgramScope scope = wishing(viewer, slug);
        for (ParticipantRole as : sides(scope)) {
            if (wishes.of(viewer, scope.id(), as).contains(other)) {
                wishes.rank(viewer, scope.id(), as, before -> changed(before, change));
            }
        }
    }

    private static List<Long> changed(List<Long> before, Consumer<List<Long>> change) {
        List<Long> list = new ArrayList<>(before);
        change.accept(list);
        return list;
    }

    /** Of somebody whom the viewer sees by name. */
    void ratherNot(Viewer viewer, String slug, long other) {
        ProgramScope scope = participant(viewer, slug);
        shownTo(viewer, scope, other);
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

    /** As what the viewer reads of the other. Numbers can be guessed, and whoever is named by one is shown by name. */
    private ParticipantRole shownTo(Viewer viewer, ProgramScope scope, long other) {
        return directories.stream()
                .filter(directory -> reads(scope, directory.readers()))
                .filter(directory -> directory.shows(viewer, scope.slug(), other))
                .map(Directory::readers)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("wishes.rule.unknown"));
    }

    private static boolean reads(ProgramScope scope, ParticipantRole as) {
        return as == ParticipantRole.MENTEE ? scope.mayReadMentors() : scope.mayReadMentees();
    }

    private ProgramScope participant(Viewer viewer, String slug) {
        ProgramScope scope = scopes.findVisible(viewer, slug);
        Forbidden.unless(scope.participant());
        return scope;
    }

    private ProgramScope wishing(Viewer viewer, String slug) {
        ProgramScope scope = participant(viewer, slug);
        Forbidden.unless(!sides(scope).isEmpty());
        return scope;
    }

    /** As what the viewer says whom they would like: mentees where wishes count, mentors where both sides rank. */
    private static List<ParticipantRole> sides(ProgramScope scope) {
        return Stream.of(ParticipantRole.MENTEE, ParticipantRole.MENTOR)
                .filter(as -> as == ParticipantRole.MENTEE ? scope.mentee() && scope.wishing() : scope.mayReadMentees())
                .toList();
    }
}
