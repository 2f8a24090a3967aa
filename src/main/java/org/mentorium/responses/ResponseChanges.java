package org.mentorium.responses;

import java.util.List;
import java.util.Locale;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.StaleVersion;
import org.mentorium.common.StaleVersion.Conflict;
import org.mentorium.common.Viewer;
import org.mentorium.instruments.Answers;
import org.mentorium.instruments.Item;
import org.mentorium.instruments.Route;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What respondents do: answer one item after the other, and hand in. */
@Service
@Transactional
class ResponseChanges {

    private final OwnResponses own;
    private final ResponseRepository responses;

    ResponseChanges(OwnResponses own, ResponseRepository responses) {
        this.own = own;
        this.responses = responses;
    }

    void answer(Viewer viewer, long id, int number, AnswerForm form) {
        OwnResponse mine = own.find(viewer, id);
        Item item = mine.item(number);
        mine.requireOpen();
        Answers given = item.kind().read(mine.definition(), item, form.given());
        boolean missing = item.required() && !item.kind().answered(mine.definition(), item, given);
        if (missing && form.goesOn()) {
            throw new RuleBroken("responses.item.unanswered").at(item.kind().field(item, given));
        }
        if (missing && given.byKey().isEmpty()) {
            return;
        }
        Response response = responses.lock(id).orElseThrow(NotFound::new);
        GivenAnswer kept = response.kept(item.key());
        Answers before = response.kept().to(item);
        if (kept.version() != form.version() && item.kind().wouldLose(before, given)) {
            throw new StaleVersion(
                    "/responses/" + id + "/items/" + number,
                    List.of(new Conflict(
                            "form.answer",
                            show(mine, item, given, viewer.locale()),
                            show(mine, item, before, viewer.locale()))));
        }
        response.answer(mine.keys(item), given);
    }

    /** Hands in, unless items that need an answer have none; answers with their numbers. */
    List<Integer> submit(Viewer viewer, long id) {
        own.hold(viewer, id);
        OwnResponse mine = own.find(viewer, id);
        Response response = responses.lock(id).orElseThrow(NotFound::new);
        if (response.submitted()) {
            return List.of();
        }
        mine.requireOpen();
        Route route = mine.route(response.kept());
        List<Integer> missing = route.missing(mine.definition()).stream()
                .map(item -> mine.items().indexOf(item) + 1)
                .toList();
        if (missing.isEmpty()) {
            response.submit(route.answers());
            own.submitted(id);
        }
        return missing;
    }

    private static String show(OwnResponse mine, Item item, Answers answer, Locale locale) {
        return item.kind().show(mine.definition(), item, answer, locale);
    }
}
