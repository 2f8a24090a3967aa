package org.mentorium.instruments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorium.common.DataFiles;
import org.mentorium.instruments.TableReader.Reading;

/** A questionnaire goes through a spreadsheet and comes back the same; what is wrong in one is said with its cell. */
class TableReaderTests {

    static Stream<Instrument> instruments() throws IOException {
        return Stream.concat(new Instruments().all().stream(), Stream.of(example()));
    }

    static Instrument example() throws IOException {
        return InstrumentJson.read(DataFiles.find("schemas/instrument.example.json")[0].getContentAsString(UTF_8));
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void whatGoesOutAsATableComesInTheSame(Instrument instrument) throws IOException {
        for (String as : List.of("csv", "xlsx")) {
            Reading read = TableReader.read(file(instrument, as));
            assertThat(read.problems()).as(as).isEmpty();
            assertThat(read.instrument()).as(as).isEqualTo(instrument);
            assertThat(read.workbook()).isEqualTo(as.equals("xlsx"));
        }
    }

    @Test
    void theExampleHasEveryKindAndEveryPart() throws IOException {
        assertThat(example().items()).extracting(Item::kind).containsAll(ItemKinds.ALL);
        assertThat(InstrumentRules.faults(example())).isEmpty();
        assertThat(PublicationRules.faults(example())).isEmpty();
        String csv = new String(file(example(), "csv"), UTF_8);
        TablePart.names().forEach(part -> assertThat(csv).contains("\n" + part + ","));
        List<String> columns = new ArrayList<>(TablePart.COLUMNS);
        columns.remove("decimals");
        for (String column : columns) {
            assertThat(TablePart.values()).as(column).anyMatch(part -> part.has(column));
        }
    }

    @Test
    void whatLooksLikeAFormulaStaysText() throws IOException {
        Instrument sneaky = Sample.of("""
                {"key": "a", "kind": "SHORT_TEXT", "text": {"en": "=HYPERLINK(\\"http://x\\")", "es": "-1+2", "fr": "@x"}}
                """);
        assertThat(new String(file(sneaky, "csv"), UTF_8)).contains("'=HYPERLINK", "'-1+2", "'@x");
        assertThat(TableReader.read(file(sneaky, "csv")).instrument()).isEqualTo(sneaky);
        assertThat(TableReader.read(file(sneaky, "xlsx")).instrument()).isEqualTo(sneaky);
    }

    @Test
    void keysThatNobodyNeedsAreMadeOfWords() {
        Reading read = read("""
                part;kind;text_en;help_en;scale;key
                questionnaire;;Our talks;How they go.;;
                scale;;Agreement;;;agreement
                answer;;No;;;
                answer;;Yes;;;
                question;likert;I feel heard;;agreement;
                question;likert;I feel heard;;agreement;
                """);
        assertThat(read.problems()).isEmpty();
        Instrument instrument = java.util.Objects.requireNonNull(read.instrument());
        assertThat(instrument.key()).isEqualTo("our-talks");
        assertThat(instrument.items()).extracting(Item::key).containsExactly("i-feel-heard", "i-feel-heard-2");
        assertThat(instrument.scales().get(0).options())
                .extracting(Scale.Option::value)
                .containsExactly(1, 2);
        assertThat(instrument.licence()).isEqualTo(Licence.UNKNOWN);
    }

    @Test
    void everyMistakeIsSaidWithItsLineAndColumn() {
        Reading read = read("""
                part,key,kind,text_en,text_es,help_en,value,scale,required,phases,min,show_if,items,reversed
                questionnaire,q,,Title,,Words,x,,,,,,,
                licence,,MINE,,,,,,,,,,,
                licence,,OWN,,,,,,,,,,,
                answer,,,Lost,,,1,,,,,,,
                scale,s,SIDEWAYS,S,,,,,,,,,,
                answer,,,No,,,1.5,,,,,,,
                answer,,,,Sí,,2,,,,,,,
                question,a,GUESS,A,,,,,,,,,,
                question,b,NUMBER,B,,,,,perhaps,LATER,1e99,b is 3,,
                question,c,DATE,,,,7,,,,,,,
                nonsense,,,,,,,,,,,,,
                """);
        assertThat(read.instrument()).isNull();
        assertThat(read.problems())
                .extracting(problem -> problem.line() + " " + problem.column() + " "
                        + problem.message().replaceFirst("instruments.table.", ""))
                .containsExactlyInAnyOrder(
                        "2 value number",
                        "3 kind choice",
                        "4 part again",
                        "5 part orphan",
                        "6 kind choice",
                        "7 value whole",
                        "8 text_en english",
                        "9 kind choice",
                        "10 required choice",
                        "10 phases choice",
                        "10 min number",
                        "10 show_if condition",
                        "11 value foreign",
                        "11 text_en needed",
                        "12 part choice");
    }

    @Test
    void whatBreaksARuleIsSaidWhereItStands() {
        Reading read = read("""
                part,key,kind,text_en,help_en,scale,show_if,items
                questionnaire,q,,Title,Words,,,
                question,a,LIKERT,A,,none,,
                question,b,DATE,B,,,later = 1,
                question,b,DATE,B,,,,
                dimension,d,,D,,,,"a, b"
                """);
        assertThat(read.problems())
                .extracting(problem -> problem.line() + " " + problem.message().replaceFirst("instruments.fault.", ""))
                .contains("3 item.scaleUnknown", "5 twice", "6 dimension.scale");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pace = 1, 3",
                "hours >= 2",
                "hours <= 5.5",
                "hours >= -2, <= 5",
                "talk.heard = 4",
                "pace = -2147483648, 1234567",
                "hours >= 123456789012.123456789012"
            })
    void conditionsAreWrittenAsTheyAreRead(String cell) {
        assertThat(ConditionText.write(ConditionText.read(cell))).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pace",
                "= 1",
                "pace = x",
                "pace = 99999999999",
                "hours >= 1234567890123",
                "hours >= 2,",
                "hours >= 2,5,5",
                "n > 2",
                "n >= 1, >= 2",
                "n >=",
                "n = 1 <= 2"
            })
    void whatIsNoConditionIsNone(String cell) {
        assertThat(ConditionText.read(cell)).isNull();
    }

    @Test
    void aBoundMayHaveACommaAsItsPoint() {
        assertThat(ConditionText.read("hours >= 2,5, <= 5,25; ")).isNull();
        assertThat(ConditionText.read("hours >= 2,5, <= 5,25"))
                .isEqualTo(new Condition("hours", Set.of(), new BigDecimal("2.5"), new BigDecimal("5.25")));
    }

    @Test
    void whatWouldNotComeInAgainIsAFault() {
        for (String bound : List.of("1234567890123", "0.1234567890123", "1e12")) {
            assertThat(Sample.faults(Sample.of("""
                    {"key": "hours", "kind": "NUMBER", "text": {"en": "Hours"}},
                    {"key": "why", "kind": "DATE", "text": {"en": "Why"}, "showIf": {"variable": "hours", "atMost": %s}}
                    """.formatted(bound)))).containsExactly("items/why condition.digits");
        }
    }

    @Test
    void questionsAboveAllHeadingsKeepClearOfAHeadingMain() {
        for (String key : List.of("", "main")) {
            Reading read = read("""
                    part,key,kind,text_en,help_en
                    questionnaire,q,,Title,Words
                    question,a,DATE,A,
                    section,%s,,Main,
                    question,b,DATE,B,
                    """.formatted(key));
            assertThat(read.problems()).isEmpty();
            assertThat(java.util.Objects.requireNonNull(read.instrument()).sections())
                    .extracting(Section::key)
                    .containsExactlyInAnyOrder("main", "main-2");
        }
    }

    private static Reading read(String csv) {
        return TableReader.read(csv.getBytes(UTF_8));
    }

    private static byte[] file(Instrument instrument, String as) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InstrumentFiles.of(instrument, "x", as).body().writeTo(out);
        return out.toByteArray();
    }
}
