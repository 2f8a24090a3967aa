package org.mentorium.wishes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mentorium.common.Forbidden;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.mentorium.programs.Programs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody who takes part in a program says of others there, on one page that is theirs alone. */
@Service
@Transactional
class WishPages {

    private final ProgramScopes scopes;
    private final Programs programs;
    private final Wishes wishes;
    private final RatherNots ratherNots;
    private final JdbcClient jdbc;

    WishPages(ProgramScopes scopes, Programs programs, Wishes wishes, RatherNots ratherNots, JdbcClient jdbc) {
        this.scopes = scopes;
        this.programs = programs;
        this.wishes = wishes;
        this.ratherNots = ratherNots;
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    WishPage page(Viewer viewer, String slug) {
        ProgramScope scope = participant(viewer, slug);
        List<Long> mine = mine(viewer, scope);
        List<Long> wished = wishes(scope) ? wishes.of(viewer, mentee(viewer, scope)) : List.of();
        List<Long> not = mine.stream()
                .flatMap(part -> ratherNots.of(viewer, part).stream())
                .distinct()
                .toList();
        Map<Long, Named> names = names(wished, not);
        return new WishPage(scope, wishes(scope), people(wished, names), people(not, names));
    }

    /** At the end of the list. */
    void add(Viewer viewer, String slug, long other) {
        change(viewer, slug, list -> list.add(other));
    }

    void remove(Viewer viewer, String slug, long other) {
        change(viewer, slug, list -> list.remove(other));
    }

    /** One place up or down; who stands at the end of the list stays there. */
    void move(Viewer viewer, String slug, long other, boolean up) {
        change(viewer, slug, list -> {
            int from = list.indexOf(other);
            int to = from + (up ? -1 : 1);
            if (from >= 0 && to >= 0 && to < list.size()) {
                Collections.swap(list, from, to);
            }
        });
    }

    private void change(Viewer viewer, String slug, java.util.function.Consumer<List<Long>> change) {
        ProgramScope scope = participant(viewer, slug);
        Forbidden.unless(wishes(scope));
        long mentee = mentee(viewer, scope);
        List<Long> list = new ArrayList<>(wishes.of(viewer, mentee));
        change.accept(list);
        wishes.rank(viewer, mentee, list);
    }

    /** Of the person behind the participant, whatever the two take part as. */
    void ratherNot(Viewer viewer, String slug, long other) {
        ProgramScope scope = participant(viewer, slug);
        ratherNot(viewer, scope, parts(scope, "person_id = (select person_id from participant where id = ?)", other));
    }

    /** Somebody whom the viewer knows by their address. */
    void ratherNot(Viewer viewer, String slug, String email) {
        ProgramScope scope = participant(viewer, slug);
        ratherNot(
                viewer,
                scope,
                parts(
                        scope,
                        "person_id = (select id from person where lower(email) = lower(?))",
                        email.strip().replace("\u0000", "")));
    }

    private void ratherNot(Viewer viewer, ProgramScope scope, List<Long> others) {
        if (others.isEmpty()) {
            throw new RuleBroken("wishes.rule.unknown").at("email");
        }
        mine(viewer, scope).forEach(part -> others.forEach(other -> ratherNots.say(viewer, part, other)));
    }

    void takeBack(Viewer viewer, String slug, long other) {
        ProgramScope scope = participant(viewer, slug);
        List<Long> others = parts(scope, "person_id = (select person_id from participant where id = ?)", other);
        mine(viewer, scope).forEach(part -> others.forEach(one -> ratherNots.takeBack(viewer, part, one)));
    }

    private ProgramScope participant(Viewer viewer, String slug) {
        ProgramScope scope = scopes.findVisible(viewer, slug);
        Forbidden.unless(scope.participant());
        return scope;
    }

    private boolean wishes(ProgramScope scope) {
        return scope.mentee() && programs.policy(scope.id()).wishing();
    }

    private long mentee(Viewer viewer, ProgramScope scope) {
        return parts(scope, "role = 'MENTEE' and person_id = ?", viewer.id()).get(0);
    }

    private List<Long> mine(Viewer viewer, ProgramScope scope) {
        return parts(scope, "person_id = ?", viewer.id());
    }

    private List<Long> parts(ProgramScope scope, String which, Object who) {
        return jdbc.sql("select id from participant where program_id = ? and state = 'ADMITTED' and " + which
                        + " order by id")
                .params(scope.id(), who)
                .query(Long.class)
                .list();
    }

    private Map<Long, Named> names(List<Long> some, List<Long> others) {
        Map<Long, Named> names = new LinkedHashMap<>();
        List<Long> all = new ArrayList<>(some);
        all.addAll(others);
        if (!all.isEmpty()) {
            jdbc.sql("""
                            select t.id, t.person_id, p.given_name || ' ' || p.family_name as name
                            from participant t join person p on p.id = t.person_id where t.id in (:ids)
                            """).param("ids", all).query(Named.class).list().forEach(named -> names.put(named.id(), named));
        }
        return names;
    }

    private record Named(long id, long personId, String name) {}

    /** Each person once. */
    private static List<WishPage.Named> people(List<Long> parts, Map<Long, Named> names) {
        Map<Long, WishPage.Named> people = new LinkedHashMap<>();
        for (long part : parts) {
            Named named = names.get(part);
            if (named != null) {
                people.putIfAbsent(named.personId(), new WishPage.Named(part, named.name()));
            }
        }
        return List.copyOf(people.values());
    }
}
