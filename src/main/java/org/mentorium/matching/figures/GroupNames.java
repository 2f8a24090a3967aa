package org.mentorium.matching.figures;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.mentorium.web.Formats;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What groups are called, in the reader's language. */
@Component
class GroupNames {

    private final MessageSource words;

    GroupNames(MessageSource words) {
        this.words = words;
    }

    List<Rates.Table> named(List<Rates.Table> tables, Locale locale) {
        return tables.stream()
                .map(table -> new Rates.Table(
                        table.by(),
                        table.role(),
                        table.all(),
                        table.groups().stream()
                                .map(share -> share.called(of(table.by(), share.name(), locale)))
                                .toList()))
                .toList();
    }

    private String of(Grouping by, String name, Locale locale) {
        if (name.isEmpty()) {
            return words.getMessage("matchFigures.unknown", null, locale);
        }
        return switch (by) {
            case LANGUAGE -> new Formats(locale, ZoneOffset.UTC, null).language(name);
            case EXPERIENCE -> words.getMessage("matchFigures.years." + name, null, locale);
            case ORGANISATION, YEAR -> name;
        };
    }
}
