package org.mentorium.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.questionnaires.Browser.location;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.InstrumentEdits;
import org.mentorium.instruments.InstrumentJson;
import org.mentorium.instruments.InstrumentRules;
import org.mentorium.instruments.Item;
import org.mentorium.instruments.ItemKind;
import org.mentorium.instruments.ItemKinds;
import org.mentorium.instruments.Phase;
import org.mentorium.instruments.Scale;
import org.mentorium.instruments.Section;
import org.mentorium.questionnaires.Browser;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Program;
import org.mentorium.web.Submissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

/** A coordinator builds a questionnaire of her own, page by page. */
@ApplicationTest
class DraftPagesTests {

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    Program program;
    Browser coordinator;
    String here;

    @BeforeEach
    void anEmptyDraft() {
        long cora = cast.person("Cora", "Coordinator");
        program = cast.program(cora);
        coordinator = new Browser(mvc, cora);
        here = location(coordinator.post(
                "/programs/" + program.slug() + "/drafts",
                fields(
                        three("naming", "Our own"),
                        three("introduction", "A few questions."),
                        List.of("version", "0"))));
    }

    @Test
    void aQuestionnaireOfEveryKindIsBuiltAndPublished() {
        assertThat(coordinator.get(here)).hasStatusOk().bodyText().contains("Build: Our own", "No scale yet");
        scale("Agreement", "UP", "No\nRather\nYes");
        assertThat(definition().scale("agreement").orElseThrow().options())
                .extracting(Scale.Option::value)
                .containsExactly(1, 2, 3);
        for (ItemKind kind : ItemKinds.ALL) {
            assertThat(coordinator.get(here + "/sections/main/items/new?kind=" + kind.name()))
                    .as(kind.name())
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("??");
            add(kind, "About " + kind.name().toLowerCase(Locale.ROOT));
        }
        assertThat(definition().items()).extracting(Item::kind).containsExactlyElementsOf(ItemKinds.ALL);
        assertThat(InstrumentRules.faults(definition())).isEmpty();

        String questionnaire = here.replace("/drafts/", "/questionnaires/");
        assertThat(coordinator.post(questionnaire + "/publication", "version", lock()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(published()).isFalse();
        coordinator.post(
                here + "/about",
                fields(
                        three("source", "Us"),
                        three("terms", "Ours"),
                        three("citation", "We"),
                        three("scoring", "One by one"),
                        List.of("licence", "OWN", "version", lock())));
        coordinator.post(questionnaire + "/publication", "version", lock());
        assertThat(published()).isTrue();
        assertThat(coordinator.get(here)).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void questionsMoveAndGoAndHangOnEarlierOnes() {
        scale("Agreement", "UP", "No\nYes");
        add(ItemKinds.LIKERT, "First");
        add(ItemKinds.SHORT_TEXT, "Second");
        assertThat(coordinator.get(here + "/items/second/condition"))
                .hasStatusOk()
                .bodyText()
                .contains("First");
        assertThat(coordinator.get(here + "/items/second/condition?on=first"))
                .hasStatusOk()
                .bodyText()
                .contains("Yes")
                .doesNotContain("??");
        assertThat(coordinator.post(here + "/items/second/condition", "on", "first"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        coordinator.post(here + "/items/second/condition", "on", "first", "anyOf", "2");
        assertThat(coordinator.get(here)).bodyText().contains("Only if &quot;First&quot; was answered with: Yes");

        coordinator.post(here + "/items/second/place", "to", "up");
        coordinator.post(here + "/items/first/removal");
        assertThat(definition().items()).extracting(Item::key).containsExactly("first", "second");
        coordinator.post(here + "/items/second/condition");
        coordinator.post(here + "/items/second/place", "to", "up");
        assertThat(definition().items()).extracting(Item::key).containsExactly("second", "first");
        coordinator.post(here + "/items/first/removal");
        assertThat(definition().items()).extracting(Item::key).containsExactly("second");
    }

    @Test
    void aSectionHangsOnAnAnswerOfAnEarlierOne() {
        scale("Agreement", "UP", "No\nYes");
        add(ItemKinds.LIKERT, "First");
        coordinator.post(here + "/sections/new", fields(three("naming", "Later"), List.of("version", lock())));
        String condition = here + "/sections/later/condition";
        assertThat(coordinator.get(here + "/sections/main/condition"))
                .hasStatusOk()
                .bodyText()
                .contains("no earlier question");
        assertThat(coordinator.get(condition)).hasStatusOk().bodyText().contains("First", "Later");
        assertThat(coordinator.post(condition, "on", "first")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        coordinator.post(condition, "on", "first", "anyOf", "2");

        assertThat(definition().sections().get(1).showIf()).isNotNull();
        assertThat(coordinator.get(here)).bodyText().contains("Only if &quot;First&quot; was answered with: Yes");
        // Its place holds what it hangs on, and so does the earlier question.
        coordinator.post(here + "/sections/later/place", "to", "up");
        coordinator.post(here + "/items/first/place", "to", "down");
        coordinator.post(here + "/items/first/removal");
        assertThat(definition().sections()).extracting(Section::key).containsExactly("main", "later");
        assertThat(definition().sections().get(0).items()).hasSize(1);
        coordinator.post(condition);
        assertThat(definition().sections().get(1).showIf()).isNull();
        coordinator.post(here + "/sections/later/place", "to", "up");
        assertThat(definition().sections()).extracting(Section::key).containsExactly("later", "main");
    }

    @Test
    void aQuestionHasOtherWordsAtOneTime() {
        add(ItemKinds.LONG_TEXT, "What helps");
        String wording = here + "/items/what-helps/wording";
        assertThat(coordinator.get(wording)).hasStatusOk().bodyText().contains("value=\"POST\"");
        coordinator.post(wording, fields(three("wording", "What helped"), List.of("phase", "POST", "version", lock())));

        assertThat(definition().items().get(0).textIn(Phase.POST).in(Locale.ENGLISH))
                .isEqualTo("What helped");
        assertThat(definition().items().get(0).text().in(Locale.ENGLISH)).isEqualTo("What helps");
        assertThat(coordinator.get(here)).bodyText().contains("Own words: After");
        assertThat(coordinator.get(here.replace("/drafts/", "/questionnaires/")))
                .bodyText()
                .contains("What helped", wording + "?phase=POST", here + "/introduction");
        assertThat(coordinator.post(wording, "phase", "POST", "wording.en", "x", "version", lock()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#wording.es\"");
        coordinator.post(wording, fields(three("wording", ""), List.of("phase", "POST", "version", lock())));
        assertThat(definition().items().get(0).textByPhase()).isEmpty();
    }

    @Test
    void aQuestionGoesFromSectionToSection() {
        add(ItemKinds.DATE, "When");
        coordinator.post(here + "/sections/new", fields(three("naming", "Later"), List.of("version", lock())));
        coordinator.post(here + "/items/when/place", "to", "down");

        assertThat(definition().sections().get(1).items()).extracting(Item::key).containsExactly("when");
        coordinator.post(here + "/sections/later/removal");
        assertThat(definition().sections()).hasSize(2);
        coordinator.post(here + "/sections/main/removal");
        assertThat(definition().sections()).hasSize(1);
    }

    @Test
    void aDimensionTakesQuestionsOfOneScale() {
        scale("Agreement", "UP", "No\nYes");
        add(ItemKinds.LIKERT, "First");
        add(ItemKinds.LIKERT, "Second");
        assertThat(coordinator.post(
                        here + "/dimensions/new",
                        fields(three("naming", "Trust"), List.of("members", "first", "version", lock()))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("at least two questions");
        coordinator.post(
                here + "/dimensions/new",
                fields(
                        three("naming", "Trust"),
                        List.of("members", "first", "members", "second", "reversed", "second", "version", lock())));
        assertThat(definition().dimensions().get(0).reversed()).containsExactly("second");
        assertThat(coordinator.get(here)).bodyText().contains("2 questions, 1 turned round");
    }

    @Test
    void valuesThatAFileGaveOtherwiseStayAsTheyAre() {
        for (String values : List.of("0,5,10", "5,4,3")) {
            String scale = imported(values);
            coordinator.post(scale, scaleOf("No\nPerhaps\nYes", values.substring(0, 1)));
            assertThat(options(scale))
                    .extracting(Scale.Option::value)
                    .hasToString("[" + values.replace(",", ", ") + "]");
            assertThat(options(scale).get(1).label().in(Locale.ENGLISH)).isEqualTo("Perhaps");

            assertThat(coordinator.post(scale, scaleOf("No\nYes", values.substring(0, 1))))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("href=\"#labels.en\"", values.replace(",", ", "), "add a new scale");
            coordinator.post(scale, scaleOf("No\nYes", "1"));
            assertThat(options(scale)).extracting(Scale.Option::value).containsExactly(1, 2);
            coordinator.post(scale, scaleOf("No\nPerhaps\nYes", "1"));
            assertThat(options(scale)).extracting(Scale.Option::value).containsExactly(1, 2, 3);
        }
    }

    private String imported(String values) {
        scale("Agreement", "UP", "No\nRather\nYes");
        Scale agreement = definition().scale("agreement").orElseThrow();
        String[] each = values.split(",");
        Instrument other = InstrumentEdits.put(
                definition(),
                new Scale(
                        "agreement",
                        agreement.name(),
                        agreement.direction(),
                        IntStream.range(0, each.length)
                                .mapToObj(i -> new Scale.Option(
                                        Integer.parseInt(each[i]),
                                        agreement.options().get(i).label()))
                                .toList()));
        here = location(coordinator.post(
                "/programs/" + program.slug() + "/drafts/imports",
                "definition",
                InstrumentJson.write(other),
                "token",
                Submissions.newToken()));
        return here + "/scales/agreement";
    }

    private String[] scaleOf(String labels, String first) {
        return fields(
                three("naming", "Agreement"),
                three("labels", labels),
                List.of("direction", "UP", "first", first, "version", lock()));
    }

    private List<Scale.Option> options(String scale) {
        return definition(scale.replace("/scales/agreement", ""))
                .scale("agreement")
                .orElseThrow()
                .options();
    }

    @Test
    void everyLanguageIsWrittenAtOnceAndLinesAgree() {
        assertThat(coordinator.post(
                        here + "/sections/main/items",
                        "kind",
                        "DATE",
                        "wording.en",
                        "When?",
                        "wording.es",
                        "¿Cuándo?",
                        "version",
                        lock()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#wording.fr\"");
        assertThat(coordinator.post(
                        here + "/scales/new",
                        "naming.en",
                        "A",
                        "naming.es",
                        "A",
                        "naming.fr",
                        "A",
                        "direction",
                        "UP",
                        "labels.en",
                        "No\nYes",
                        "labels.es",
                        "No",
                        "labels.fr",
                        "Non\nOui",
                        "version",
                        lock()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#labels.es\"");
    }

    @Test
    void whoSavesLaterIsShownBothTexts() {
        add(ItemKinds.DATE, "When");
        String seen = lock();
        coordinator.post(here + "/items/when", fields(three("wording", "Which day"), List.of("version", seen)));

        assertThat(coordinator.post(
                        here + "/items/when", fields(three("wording", "What day"), List.of("version", seen))))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Which day", "What day");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr"})
    void everyPageSpeaksTheReadersLanguage(String language) {
        scale("Agreement", "UP", "No\nYes");
        add(ItemKinds.MATRIX, "How far");
        jdbc.sql("update person set locale = ? where id = ?")
                .params(language, coordinator.person())
                .update();
        for (String page : List.of(
                "",
                "/about",
                "/introduction",
                "/sections/new",
                "/sections/main",
                "/sections/main/condition",
                "/items/how-far/wording",
                "/items/how-far/wording?phase=POST",
                "/scales/new",
                "/scales/agreement",
                "/dimensions/new",
                "/items/how-far",
                "/items/how-far/condition",
                "/sections/main/items/new")) {
            assertThat(coordinator.get(here + page))
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .contains("</main>")
                    .doesNotContain("??");
        }
        for (String page : List.of("new", "copies", "imports")) {
            assertThat(coordinator.get("/programs/" + program.slug() + "/drafts/" + page))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("??");
        }
    }

    @Test
    void formsLeadWhereTheyAreTaken() {
        add(ItemKinds.DATE, "First");
        add(ItemKinds.DATE, "When");
        String drafts = "/programs/" + program.slug() + "/drafts";
        action(drafts + "/new", drafts);
        action(drafts + "/copies", drafts + "/copies");
        action(drafts + "/imports", drafts + "/imports");
        action(here + "/sections/main/items/new", here + "/sections/main/items/new");
        action(here + "/sections/main/items/new?kind=DATE", here + "/sections/main/items");
        for (String page : List.of("/items/when", "/sections/main", "/sections/new", "/scales/new", "/about")) {
            action(here + page, here + page);
        }
    }

    private void action(String page, String address) {
        assertThat(coordinator.get(page)).as(page).hasStatusOk().bodyText().contains("action=\"" + address + "\"");
    }

    @Test
    void nonsenseIsRefusedKindly() {
        add(ItemKinds.DATE, "When");
        for (String address : List.of(
                "/items/none",
                "/scales/none",
                "/sections/none",
                "/dimensions/none",
                "/sections/none/items/new",
                "/items/none/condition",
                "/items/none/wording",
                "/items/when/wording?phase=NEVER",
                "/sections/none/condition",
                "/sections/main/condition?on=none")) {
            assertThat(coordinator.get(here + address)).as(address).hasStatus(HttpStatus.NOT_FOUND);
        }
        for (String address : List.of("/about", "/introduction", "/sections/new", "/scales/new", "/dimensions/new")) {
            assertThat(coordinator.post(here + address, "version", "x", "first", "many", "decimals", "1e99"))
                    .as(address)
                    .hasStatus4xxClientError();
            assertThat(coordinator.post(here + address).getResponse().getStatus())
                    .as(address)
                    .isLessThan(500);
        }
        assertThat(coordinator.post(here + "/sections/main/items", "kind", "GUESS"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aCopyKeepsTheQuestionsSoThatAnswersCompare() {
        add(ItemKinds.DATE, "When");
        Program other = cast.program(coordinator.person());
        String id = here.substring(here.lastIndexOf('/') + 1);
        String copies = "/programs/" + other.slug() + "/drafts/copies";
        assertThat(coordinator.get(copies)).bodyText().contains("Our own");
        String copy = location(coordinator.post(copies, "questionnaire", id));

        assertThat(definition(copy).items()).isEqualTo(definition().items());
        assertThat(definition(copy).key()).isEqualTo(definition().key());
        Browser stranger = new Browser(mvc, cast.person("Otto", "Other"));
        Program foreign = cast.program(stranger.person());
        assertThat(stranger.post("/programs/" + foreign.slug() + "/drafts/copies", "questionnaire", id))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .doesNotContain("Our own");
    }

    @Test
    void aSpreadsheetIsLookedAtBeforeTheDraftBegins() throws Exception {
        String imports = "/programs/" + program.slug() + "/drafts/imports";
        byte[] example = coordinator.get("/instruments/example").getResponse().getContentAsByteArray();
        long before = questionnaires();
        var looked = coordinator.upload(imports, "file", "x".repeat(500) + "\u202e.xlsx", example);
        assertThat(looked)
                .hasStatusOk()
                .bodyText()
                .contains("2 sections, 11 questions, 2 scales, 1 dimension", "Nothing is stored yet")
                .doesNotContain("??", "\u202e");
        assertThat(questionnaires()).isEqualTo(before);

        String json = hidden(Browser.body(looked), "definition");
        String token = hidden(Browser.body(looked), "token");
        String draft = location(coordinator.post(imports, "definition", json, "token", token));
        assertThat(definition(draft).items()).extracting(Item::kind).containsAll(ItemKinds.ALL);
        assertThat(location(coordinator.post(imports, "definition", json, "token", token)))
                .isEqualTo(draft);
        assertThat(questionnaires()).isEqualTo(before + 1);
        assertThat(coordinator.post(imports, "definition", "{}", "token", Submissions.newToken()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void allMistakesOfASpreadsheetAreToldAtOnce() {
        String imports = "/programs/" + program.slug() + "/drafts/imports";
        byte[] table =
                "part,kind,text_en,help_en,scale\nquestionnaire,,Ours,Words,\nquestion,GUESS,A,,\nquestion,LIKERT,B,,<b>\nx,,,,\n"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (String language : List.of("es", "fr", "en")) {
            jdbc.sql("update person set locale = ? where id = ?")
                    .params(language, coordinator.person())
                    .update();
            assertThat(coordinator.upload(imports, "file", "x.csv", table))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("GUESS", "3", "5")
                    .doesNotContain("??", "<b>");
        }
        assertThat(coordinator.upload(imports, "file", "x.csv", table))
                .bodyText()
                .contains("2 mistakes", "Line 3");
    }

    private static String hidden(String body, String name) {
        return HtmlUtils.htmlUnescape(body.replaceAll("(?s).*name=\"" + name + "\" value=\"([^\"]*)\".*", "$1"));
    }

    private long questionnaires() {
        return jdbc.sql("select count(*) from questionnaire").query(Long.class).single();
    }

    private void scale(String name, String direction, String labels) {
        coordinator.post(
                here + "/scales/new",
                fields(
                        three("naming", name),
                        three("labels", labels),
                        List.of("direction", direction, "first", "1", "version", lock())));
    }

    private void add(ItemKind kind, String text) {
        List<String> more = new ArrayList<>(List.of("kind", kind.name(), "version", lock()));
        if (kind.parts().contains(ItemKind.Part.SCALE)) {
            more.addAll(List.of("scale", "agreement"));
        }
        if (kind.parts().contains(ItemKind.Part.ROWS)) {
            more.addAll(three("lines", "One\nTwo"));
        }
        assertThat(coordinator.post(here + "/sections/main/items", fields(three("wording", text), more)))
                .as(text)
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private Instrument definition() {
        return definition(here);
    }

    private Instrument definition(String draft) {
        return InstrumentJson.read(jdbc.sql(
                        "select definition from questionnaire_version where questionnaire_id = ? order by number desc limit 1")
                .param(Long.parseLong(draft.substring(draft.lastIndexOf('/') + 1)))
                .query(String.class)
                .single());
    }

    private boolean published() {
        return jdbc.sql("select published_at is not null from questionnaire_version where questionnaire_id = ?")
                .param(Long.parseLong(here.substring(here.lastIndexOf('/') + 1)))
                .query(Boolean.class)
                .single();
    }

    private String lock() {
        return jdbc.sql("select version::text from questionnaire_version where questionnaire_id = ?")
                .param(Long.parseLong(here.substring(here.lastIndexOf('/') + 1)))
                .query(String.class)
                .single();
    }

    static List<String> three(String field, String text) {
        return List.of(field + ".en", text, field + ".es", text, field + ".fr", text);
    }

    @SafeVarargs
    static String[] fields(List<String>... parts) {
        return java.util.Arrays.stream(parts).flatMap(List::stream).toArray(String[]::new);
    }
}
