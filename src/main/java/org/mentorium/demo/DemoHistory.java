package org.mentorium.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.mentorium.demo.Bond.Story;

/** What relationships lived through: from the stories' files to rows. */
final class DemoHistory {

    private final DemoTables tables;
    private final DemoRegister register;
    private final DemoBonds bonds;
    private final Map<String, Tale> tales = Tale.all();

    DemoHistory(DemoTables tables, DemoRegister register, DemoBonds bonds) {
        this.tables = tables;
        this.register = register;
        this.bonds = bonds;
    }

    /** The pairs of one of the files under demo/. */
    List<Bond> stories(String file) {
        return DemoRegister.read(file).stream().map(Story::of).map(this::bond).toList();
    }

    private Bond bond(Story story) {
        return new Bond(
                register.find(story.mentor()),
                register.find(story.mentee()),
                Objects.requireNonNull(tales.get(story.tale()), story.tale()),
                story);
    }

    List<Bound> live(DemoProgram program, List<Bond> pairs, LocalDate today) {
        List<Bound> bound = bonds.bind(program, pairs, today);
        Map<Long, List<Long>> sessions = new DemoSessions(tables, today).write(program, bound);
        new DemoProposals(tables, today).write(bound, sessions);
        new DemoDiaries(tables, today).write(bound, sessions);
        new DemoPortfolios(tables, today).write(bound, sessions);
        return bound;
    }

    /** What somebody may answer when asked what would help, in their language. */
    String need(Known person, int turn) {
        Stream<Tale> own = tales.values().stream()
                .filter(tale -> tale.language().equals(person.locale()))
                .sorted(java.util.Comparator.comparing(Tale::key));
        List<String> needs = own.flatMap(
                        tale -> (person.role().equals("MENTOR") ? tale.mentorNeeds() : tale.menteeNeeds()).stream())
                .toList();
        return needs.get(turn % needs.size());
    }
}
