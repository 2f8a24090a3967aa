package org.mentorium.responses;

import java.util.List;
import java.util.Locale;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.StaleVersion;
import org.mentorium.common.StaleVersion.Conflict;
import org.mentorium.instruments.Answers;
import org.mentorium.instruments.Item;

/** What one answer does to a sheet, wherever that is kept. */
final class Answering {

    private Answering() {}

    static void answer(OwnResponse mine, AnswerSheet sheet, int number, AnswerForm form, Locale locale) {
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
        Answers before = sheet.kept().to(item);
        if (sheet.kept(item.key()).version() != form.version() && item.kind().wouldLose(before, given)) {
            throw new StaleVersion(
                    mine.address() + "/items/" + number,
                    List.of(new Conflict(
                            "form.answer", show(mine, item, given, locale), show(mine, item, before, locale))));
        }
        sheet.answer(mine.keys(item), given);
    }

    /** The numbers of items on the route that need an answer and have none. */
    static List<Integer> missing(OwnResponse mine, AnswerSheet sheet) {
        return mine.route(sheet.kept()).missing(mine.definition()).stream()
                .map(item -> mine.items().indexOf(item) + 1)
                .toList();
    }

    private static String show(OwnResponse mine, Item item, Answers answer, Locale locale) {
        return item.kind().show(mine.definition(), item, answer, locale);
    }
}
