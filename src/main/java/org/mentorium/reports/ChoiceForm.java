package org.mentorium.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which chapters the report shows, of those that may be left out. */
record ChoiceForm(@Nullable List<String> chapters, @Nullable Integer version) {

    static ChoiceForm of(ReportChoices.Choice choice) {
        return new ChoiceForm(choice.chapters().stream().map(Chapter::key).toList(), choice.version());
    }

    boolean shows(Chapter chapter) {
        return !chapter.optional() || (chapters != null && chapters.contains(chapter.key()));
    }
}
