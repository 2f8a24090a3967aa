package org.mentorium.portfolios;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;

/** Holds a stranger's JSON to what the forms hold people to. */
final class ArchiveRules {

    private static final int MOST_ITEMS = 2000;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NAME = 300;
    private static final int MOST_WORDS = 500;
    private static final int LONGEST_LINK = 2000;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private ArchiveRules() {}

    static Archive checked(Archive archive) {
        require(text(archive.owner(), LONGEST_NAME)
                && archive.items() != null
                && archive.items().size() <= MOST_ITEMS);
        Set<UUID> ids = new HashSet<>();
        Set<String> paths = new HashSet<>();
        for (Archive.Item item : archive.items()) {
            require(item != null && item.id() != null && ids.add(item.id()) && item.kind() != null);
            require(text(item.title(), LONGEST_TITLE) && !item.title().isBlank() && moment(item.createdAt()));
            require(text(item.description(), ItemForm.LONGEST) && text(item.reflection(), ItemForm.LONGEST));
            require(item.link() == null || link(item.link()));
            require(item.madeOn() == null
                    || (item.madeOn().getYear() >= FIRST_YEAR && item.madeOn().getYear() <= LAST_YEAR));
            require(item.tags() != null
                    && item.tags().stream().allMatch(tag -> text(tag, 40))
                    && item.tags().size() <= 20);
            require(item.words() != null && item.words().size() <= MOST_WORDS);
            item.words().forEach(ArchiveRules::word);
            require(item.files() != null);
            for (Archive.File file : item.files()) {
                require(file != null && text(file.path(), 1000) && paths.add(file.path()));
                require(text(file.name(), 1000) && text(file.sha256(), 64) && file.mediaType() != null);
            }
        }
        return archive;
    }

    private static void word(Archive.@Nullable Word word) {
        require(word != null && text(word.author(), LONGEST_NAME) && moment(word.at()));
        Objects.requireNonNull(word);
        boolean feedback = text(word.strengths(), ItemForm.LONGEST) && text(word.nextStep(), ItemForm.LONGEST);
        boolean reply = text(word.text(), ItemForm.LONGEST);
        require(feedback != reply && (feedback || (word.strengths() == null && word.nextStep() == null)));
    }

    private static boolean moment(@Nullable Instant at) {
        if (at == null) {
            return false;
        }
        int year = at.atOffset(ZoneOffset.UTC).getYear();
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static boolean link(String link) {
        try {
            URI uri = URI.create(link);
            return link.length() <= LONGEST_LINK
                    && uri.getHost() != null
                    && List.of("http", "https").contains(uri.getScheme());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean text(@Nullable String text, int longest) {
        return text != null
                && text.length() <= longest
                && text.indexOf('\0') < 0
                && text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static void require(boolean right) {
        if (!right) {
            throw new RuleBroken("portfolioImports.notOurs").at("file");
        }
    }
}
