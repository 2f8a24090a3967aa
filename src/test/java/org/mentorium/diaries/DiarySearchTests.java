package org.mentorium.diaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorium.common.Viewer;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApplicationTest
class DiarySearchTests {

    @Autowired
    private Cast cast;

    @Autowired
    private Diaries diaries;

    @Autowired
    private DiarySearch search;

    @Autowired
    private MockMvcTester mvc;

    private DiaryWorld world;
    private long coordinator;
    private Pair pair;

    @BeforeEach
    void pair() {
        world = new DiaryWorld(mvc);
        coordinator = cast.person("Cora", "Coordinator");
        pair = cast.pair(cast.program(coordinator));
    }

    @ParameterizedTest
    @CsvSource({
        "en, They were reading in pairs, read",
        "es, Escribimos los objetivos juntos, objetivo",
        "fr, Nous avons observé les élèves, élève"
    })
    void wordsAreFoundInTheLanguageThatTheTextWasWrittenIn(String language, String text, String words) {
        write(pair.mentee(), language, PartKind.REFLECTION, text, Readers.AUTHOR);
        assertThat(search.find(viewer(pair.mentee(), "en"), words))
                .extracting(FoundPart::kind)
                .containsExactly(PartKind.REFLECTION);
    }

    @Test
    void onlyWhatOneMayReadIsSearched() throws Exception {
        write(pair.mentee(), "en", PartKind.REFLECTION, "The quokka is mine alone", Readers.AUTHOR);
        write(pair.mentee(), "en", PartKind.TOPICS, "The okapi is for both", Readers.MEMBERS);
        assertThat(found(pair.mentee(), "quokka")).contains("is mine alone", "<mark>quokka</mark>");
        assertThat(found(pair.mentor(), "quokka")).contains("Nothing was found").doesNotContain("mine alone");
        assertThat(found(pair.mentor(), "okapi")).contains("is for both");
        for (long outsider : new long[] {
            coordinator, cast.administrator(), cast.pair(pair.program()).mentor()
        }) {
            assertThat(found(outsider, "quokka OR okapi"))
                    .contains("Nothing was found")
                    .doesNotContain("is for both");
        }
    }

    @Test
    void whatSomebodyElseWroteIsNotedAsReadWhenItIsShown() throws Exception {
        int entry = write(pair.mentee(), "en", PartKind.TOPICS, "The okapi is for both", Readers.MEMBERS);
        String readings = "/relationships/" + pair.id() + "/diary-entries/" + entry + "/readings";
        found(pair.mentor(), "zebra");
        assertThat(world.text(pair.mentee(), readings)).contains("Nobody but you has read");
        found(pair.mentor(), "okapi");
        assertThat(world.text(pair.mentee(), readings)).contains("Mia Mentor");
    }

    @Test
    void whatWasTypedIsShownAndNeverRun() throws Exception {
        write(
                pair.mentee(),
                "en",
                PartKind.REFLECTION,
                "5 < 6 okapi & <script>zebra</script> \"gnu\" too",
                Readers.AUTHOR);
        assertThat(found(pair.mentee(), "okapi")).contains("<mark>okapi</mark>").doesNotContain("<script>zebra");
    }

    @Test
    void whateverIsTypedIsAnswered() {
        for (String odd :
                new String[] {"'", "\"", "a & !b | (c", ":*", "\\", "and or not", "%_", "'; drop table x; --"}) {
            assertThat(world.post(pair.mentee(), "/diary-entries/search", Map.of("words", odd)))
                    .as(odd)
                    .hasStatusOk();
        }
        for (String refused : new String[] {"", " ", "x".repeat(201)}) {
            assertThat(world.post(pair.mentee(), "/diary-entries/search", Map.of("words", refused)))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("words-problem");
        }
    }

    @Test
    void aSearchTakesTheSameStatementsWhateverItFinds() throws Exception {
        write(pair.mentee(), "en", PartKind.TOPICS, "okapi", Readers.MEMBERS);
        int few = Statements.during(() -> found(pair.mentor(), "okapi"));
        for (int i = 0; i < 20; i++) {
            write(pair.mentee(), "en", PartKind.TOPICS, "okapi", Readers.MEMBERS);
        }
        assertThat(Statements.during(() -> found(pair.mentor(), "okapi"))).isEqualTo(few);
    }

    private String found(long person, String words) throws Exception {
        return world.post(person, "/diary-entries/search", Map.of("words", words))
                .getResponse()
                .getContentAsString();
    }

    private int write(long person, String language, PartKind kind, String text, Readers readers) {
        return diaries.write(viewer(person, language), pair.id(), null, List.of(Draft.of(kind, text, readers)));
    }

    private static Viewer viewer(long person, String language) {
        return new Viewer(person, "", "", false, false, Locale.forLanguageTag(language), ZoneId.of("UTC"));
    }
}
