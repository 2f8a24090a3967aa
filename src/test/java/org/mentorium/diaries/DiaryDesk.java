package org.mentorium.diaries;

import java.util.List;
import org.mentorium.common.Viewer;
import org.springframework.context.ApplicationContext;

/** One person at work on one entry of their diary, for benchmarks. */
public final class DiaryDesk {

    private final Diaries diaries;
    private final DiaryPages pages;
    private final DiarySearch search;
    private final Viewer writer;
    private final long relationship;
    private final int entry;
    private int version;
    private String text = "Begun";

    public DiaryDesk(ApplicationContext context, Viewer writer, long relationship) {
        this.diaries = context.getBean(Diaries.class);
        this.pages = context.getBean(DiaryPages.class);
        this.search = context.getBean(DiarySearch.class);
        this.writer = writer;
        this.relationship = relationship;
        this.entry = begin(text);
    }

    /** A new entry of which nobody else reads anything; answers with its number. */
    public int begin(String reflection) {
        return diaries.write(
                writer, relationship, null, List.of(Draft.of(PartKind.REFLECTION, reflection, Readers.AUTHOR)));
    }

    /** The entry with another text. */
    public Object save() {
        String settings = Draft.settings(PartKind.REFLECTION, Readers.AUTHOR, List.of());
        String seen = Seen.of(version, text, settings).toString();
        String next = "Written for the time " + version;
        diaries.rewrite(
                writer, relationship, entry, List.of(new Draft(PartKind.REFLECTION, next, Readers.AUTHOR, seen)));
        text = next;
        version++;
        return next;
    }

    public Object open() {
        return pages.show(writer, pages.member(writer, relationship), entry);
    }

    public Object find() {
        return search.find(writer, "text");
    }
}
