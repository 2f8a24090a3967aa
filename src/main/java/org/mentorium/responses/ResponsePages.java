package org.mentorium.responses;

import java.util.List;
import java.util.Locale;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.questionnaires.ItemView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A response as its respondent reads it. */
@Service
@Transactional(readOnly = true)
class ResponsePages {

    private final OwnResponses own;
    private final ResponseRepository responses;

    ResponsePages(OwnResponses own, ResponseRepository responses) {
        this.own = own;
        this.responses = responses;
    }

    /** An item with its answer, as a form's value and in words. */
    public record Row(ItemView item, boolean answered, String value, String shown, int version) {}

    /** All of a response. */
    public record Page(OwnResponse response, String title, String introduction, List<Row> rows) {

        public int answered() {
            return (int) rows.stream().filter(Row::answered).count();
        }

        /** Whether it can be handed in. */
        public boolean complete() {
            return rows.stream().allMatch(row -> row.answered() || !row.item().required());
        }

        /** The first item without an answer, or the first of all. */
        public int next() {
            return rows.stream()
                    .filter(row -> !row.answered())
                    .findFirst()
                    .orElse(rows.get(0))
                    .item()
                    .number();
        }

        public Row row(int number) {
            if (number < 1 || number > rows.size()) {
                throw new NotFound();
            }
            return rows.get(number - 1);
        }
    }

    Page of(Viewer viewer, long id) {
        OwnResponse mine = own.find(viewer, id);
        Response response = responses.findById(id).orElseThrow(NotFound::new);
        Locale locale = viewer.locale();
        List<Row> rows = ItemView.all(mine.definition(), mine.phase(), locale).stream()
                .map(view -> row(mine, response, view, locale))
                .toList();
        return new Page(
                mine,
                mine.definition().title().in(locale),
                mine.definition().introduction().in(locale),
                rows);
    }

    private static Row row(OwnResponse mine, Response response, ItemView view, Locale locale) {
        var item = mine.item(view.number());
        GivenAnswer kept = response.kept(item.key());
        return new Row(
                view,
                kept.answer().given(),
                item.kind().write(kept.answer()),
                item.kind().show(mine.definition(), item, kept.answer(), locale),
                kept.version());
    }
}
