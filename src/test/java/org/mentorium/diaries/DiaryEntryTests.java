package org.mentorium.diaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.mentorium.diaries.StaleEntry.Clash;

class DiaryEntryTests {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final long MIA = 1;
    private static final long LENA = 2;

    private final DiaryEntry entry = new DiaryEntry(7, 1, 70L, LocalDate.of(2026, 11, 22), MIA, NOW);

    @Test
    void aTextThatWasLeftAloneDisturbsNobody() {
        write(MIA, "Set goals", null);
        assertThat(entry.write(objectives("", null), pen(LENA))).isEmpty();
        assertThat(entry.write(objectives("An older text", Seen.of(0, "An older text", "")), pen(LENA)))
                .isEmpty();
    }

    @Test
    void whatTwoWroteWithoutSeeingEachOtherClashes() {
        write(MIA, "Set goals", null);
        assertThat(entry.write(objectives("Look at the class", null), pen(LENA)))
                .contains(new Clash(PartKind.OBJECTIVES, "Look at the class", "Set goals"));
    }

    @Test
    void theSameTextTwiceDoesNotClash() {
        write(MIA, "Set goals", null);
        assertThat(entry.write(objectives("Set goals", null), pen(MIA))).isEmpty();
    }

    @Test
    void whoHasSeenATextMayChangeIt() {
        write(MIA, "Set goals", null);
        assertThat(entry.write(objectives("Set two goals", Seen.of(0, "Set goals", "")), pen(LENA)))
                .isEmpty();
        assertThat(entry.write(objectives("", Seen.of(0, "Set two goals", "")), pen(LENA)))
                .isEmpty();
    }

    @Test
    void eachMenteeHasAReflectionOfTheirOwn() {
        assertThat(entry.write(Draft.of(PartKind.REFLECTION, "Mine", Readers.AUTHOR), pen(MIA)))
                .isEmpty();
        assertThat(entry.write(Draft.of(PartKind.REFLECTION, "Hers", Readers.AUTHOR), pen(LENA)))
                .isEmpty();
    }

    @Test
    void nothingButEmptyTextsIsNoEntry() {
        entry.write(objectives("", null), pen(MIA));
        assertThat(entry.isEmpty()).isTrue();
    }

    @Test
    void whateverAFormSaysItSawIsReadWithoutAnError() {
        for (String said :
                new String[] {"", ".", "x.y", "99999999999.aaaaaaaaaaaaaaaa", "1.short", "-1.aaaaaaaaaaaaaaaa"}) {
            assertThat(Seen.parse(said)).isEqualTo(Seen.nothing());
        }
        assertThat(Seen.parse(Seen.of(3, "text", "").toString())).isEqualTo(Seen.of(3, "text", ""));
    }

    private void write(long author, String text, @org.jspecify.annotations.Nullable Seen seen) {
        assertThat(entry.write(objectives(text, seen), pen(author))).isEmpty();
    }

    private static Draft objectives(String text, @org.jspecify.annotations.Nullable Seen seen) {
        return new Draft(PartKind.OBJECTIVES, text, null, seen == null ? null : seen.toString());
    }

    private static Pen pen(long author) {
        return new Pen(author, "en", NOW);
    }
}
