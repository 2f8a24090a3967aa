package org.mentorium.matching.unmatched;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.mentorium.export.Rows;
import org.mentorium.export.Table;
import org.mentorium.matching.Boards;
import org.mentorium.matching.RunScope;
import org.mentorium.web.Formats;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/** Who is without a mentor and what mentors bear, as tables to take away in the words of their pages. */
@Component
class PeopleTables {

    private static final List<String> UNMATCHED = List.of(
            "matchRuns.mentee",
            "matchRuns.menteeOrganisation",
            "matchRuns.why",
            "matchRuns.unmatched.helps",
            "matchRuns.unmatched.rules");

    private static final List<String> LOADS = List.of(
            "matchRuns.mentor",
            "matchRuns.mentorOrganisation",
            "matchRuns.load.held",
            "matchRuns.load.drafted",
            "matchRuns.load.capacity",
            "matchRuns.load",
            "matchRuns.load.remark");

    /** People who are explained together while the file is written. */
    private static final int AT_ONCE = 500;

    private final Boards boards;
    private final MessageSource words;

    PeopleTables(Boards boards, MessageSource words) {
        this.boards = boards;
        this.words = words;
    }

    Table unmatched(RunScope run, Viewer viewer) {
        Formats formats = new Formats(viewer.locale(), viewer.zone(), null);
        Explanation explanation = new Explanation(boards.of(run));
        return table("matchRuns.download.unmatched", viewer, UNMATCHED, sink -> {
            Pageable next = PageRequest.of(0, AT_ONCE);
            while (next.isPaged()) {
                Page<Unmatched> page = explanation.unmatched(next);
                for (Unmatched person : page) {
                    sink.row(cells(person, formats, viewer));
                }
                next = page.nextPageable();
            }
        });
    }

    private @Nullable Object[] cells(Unmatched person, Formats formats, Viewer viewer) {
        Object[] args = {person.count(), formats.languages(person.languages()), formats.list(person.names())};
        return new @Nullable Object[] {
            person.name(),
            person.organisation(),
            say(person.why(), viewer, args),
            say(person.hint(), viewer, args),
            String.join(" ", excluded(person.excluded(), viewer))
        };
    }

    Table loads(RunScope run, Viewer viewer) {
        List<Load> all = Loads.of(boards.of(run));
        return table("matchRuns.tab.loads", viewer, LOADS, sink -> {
            for (Load load : all) {
                sink.row(
                        load.name(),
                        load.organisation(),
                        load.held(),
                        load.drafted(),
                        load.capacity(),
                        load.total(),
                        remark(load, viewer));
            }
        });
    }

    private Table table(String name, Viewer viewer, List<String> headers, Rows rows) {
        return new Table(
                say(name, viewer), headers.stream().map(key -> say(key, viewer)).toList(), rows);
    }

    private List<String> excluded(Map<String, Integer> rules, Viewer viewer) {
        return rules.entrySet().stream()
                .map(entry -> say(
                        "matchRuns.unmatched.excludes",
                        viewer,
                        say("matchRuns.rule." + entry.getKey(), viewer),
                        entry.getValue()))
                .toList();
    }

    private @Nullable String remark(Load load, Viewer viewer) {
        List<String> remarks = Stream.of(
                        load.overCapacity() ? say("matchRuns.load.over", viewer) : "",
                        load.belowMinimum() ? say("matchRuns.load.below", viewer, load.minimum()) : "")
                .filter(text -> !text.isEmpty())
                .toList();
        return remarks.isEmpty() ? null : String.join(" ", remarks);
    }

    private String say(String key, Viewer viewer, Object... args) {
        return words.getMessage(key, args, viewer.locale());
    }
}
