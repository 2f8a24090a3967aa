package org.mentorium.responses;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.instruments.Answers;
import org.mentorium.instruments.FormAnswer;
import org.mentorium.instruments.Item;
import org.mentorium.instruments.ItemView;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A response as its respondent reads it. */
@Service
@Transactional(readOnly = true)
class ResponsePages {

    private static final int PART = 40;

    private final OwnResponses own;
    private final ResponseRepository responses;

    ResponsePages(OwnResponses own, ResponseRepository responses) {
        this.own = own;
        this.responses = responses;
    }

    /** An item with its answer, as a form's values and in words; place counts from 1 on the route. */
    public record Row(int place, ItemView item, boolean answered, FormAnswer value, String shown, int version) {}

    /** All of a response that is asked after the answers so far. */
    public record Page(OwnResponse response, String title, String introduction, List<Row> rows) {

        /** The rows that ask something. */
        public List<Row> questions() {
            return rows.stream().filter(row -> row.item().asks()).toList();
        }

        /** The questions on one page of the overview, so that it stays light however many there are. */
        org.springframework.data.domain.Page<Row> part(int number) {
            List<Row> all = questions();
            int last = Math.max(0, (all.size() - 1) / PART);
            int part = Math.max(0, Math.min(number - 1, last));
            List<Row> shown = all.subList(Math.min(part * PART, all.size()), Math.min((part + 1) * PART, all.size()));
            return new PageImpl<>(shown, PageRequest.of(part, PART), all.size());
        }

        public int answered() {
            return (int) rows.stream().filter(Row::answered).count();
        }

        /** Whether it can be handed in. */
        public boolean complete() {
            return rows.stream().allMatch(row -> row.answered() || !row.item().required());
        }

        /** The number of the first item without an answer, or of the first of all. */
        public int next() {
            return questions().stream()
                    .filter(row -> !row.answered())
                    .findFirst()
                    .orElse(rows.get(0))
                    .item()
                    .number();
        }

        /** An item of the route by its number, or NotFound. */
        public Row row(int number) {
            return rows.stream()
                    .filter(row -> row.item().number() == number)
                    .findFirst()
                    .orElseThrow(NotFound::new);
        }

        /** The number of the next (or previous) item on the route after that number; 0 where it ends. */
        public int beside(int number, boolean next) {
            IntStream numbers = rows.stream().mapToInt(row -> row.item().number());
            return next
                    ? numbers.filter(each -> each > number).min().orElse(0)
                    : numbers.filter(each -> each < number).max().orElse(0);
        }
    }

    Page of(Viewer viewer, long id) {
        OwnResponse mine = own.find(viewer, id);
        return page(mine, responses.findById(id).orElseThrow(NotFound::new).sheet(), viewer.locale());
    }

    static Page page(OwnResponse mine, AnswerSheet sheet, Locale locale) {
        Answers kept = sheet.kept();
        List<Item> route = mine.route(kept).items();
        List<Row> rows = ItemView.all(mine.definition(), mine.phase(), locale).stream()
                .filter(view -> route.contains(mine.item(view.number())))
                .map(view -> row(mine, sheet, kept, view, route, locale))
                .toList();
        return new Page(
                mine,
                mine.definition().title().in(locale),
                mine.definition().introduction().in(locale),
                rows);
    }

    private static Row row(
            OwnResponse mine, AnswerSheet sheet, Answers kept, ItemView view, List<Item> route, Locale locale) {
        Item item = mine.item(view.number());
        return new Row(
                route.indexOf(item) + 1,
                view,
                view.asks() && item.kind().answered(mine.definition(), item, kept),
                item.kind().write(item, kept),
                item.kind().show(mine.definition(), item, kept, locale),
                sheet.kept(item.key()).version());
    }
}
