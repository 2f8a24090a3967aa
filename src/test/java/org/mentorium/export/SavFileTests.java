package org.mentorium.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PSPP reads what we write; it is the judge. */
class SavFileTests {

    private static final SavVariable KNOWLEDGE = SavVariable.number(
                    "pre_knowledge_of_inclusive_teaching", "¿Cuánto sabes?", 0)
            .labelled(Map.of(1.0, "Nada", 2.0, "Un poco", 3.0, "Bastante – o más"))
            .missing(Map.of(-9.0, "No answer", -8.0, "Not asked"));
    private static final SavVariable HOURS = SavVariable.number("hours", "", 2);
    private static final SavVariable PERSON = SavVariable.text("person", "Who", 8);

    @TempDir
    Path directory;

    @Test
    void namesLabelsAndMissingValuesArrive() throws Exception {
        write(List.of(PERSON, KNOWLEDGE, HOURS), null, new Object[][] {
            {"Zoë", 1, 1.25}, {"Łukasz", 3, null}, {"", -9, -3}, {null, -8, 0}, {"Ana", null, 7}
        });

        List<String> said = Pspp.says(directory, """
                GET FILE='file.sav'.
                DISPLAY DICTIONARY.
                LIST.
                FREQUENCIES pre_knowledge_of_inclusive_teaching.
                DESCRIPTIVES hours.
                """);

        assertThat(said)
                .anyMatch(line -> line.contains("¿Cuánto sabes?"))
                .anyMatch(line -> line.contains("Bastante – o más"))
                .anyMatch(line -> line.contains("Not asked"))
                .anyMatch(line -> line.equals("Zoë,1,1.25"))
                .anyMatch(line -> line.equals("Łukasz,3,.  "))
                .anyMatch(line -> line.startsWith("Valid,Nada,1,20.0%,50.0%"))
                .anyMatch(line -> line.startsWith(",No answer,1,20.0%"))
                .anyMatch(line -> line.startsWith("hours,4,1.31"));
    }

    @Test
    void longTextsArriveWhole() throws Exception {
        String text = "Árbol 木 ".repeat(90);
        for (int bytes : new int[] {255, 256, 504, 505, 756, 1001, 2000}) {
            String fitting = new String(SavOutput.cut(text, bytes), StandardCharsets.UTF_8);
            write(List.of(SavVariable.text("words", "Words", bytes), HOURS), null, new Object[][] {
                {fitting, 1}, {"short", 2}
            });

            List<String> said = Pspp.says(directory, """
                    GET FILE='file.sav'.
                    COMPUTE size = LENGTH(RTRIM(words)).
                    SAVE TRANSLATE /OUTFILE='out.csv' /TYPE=CSV /REPLACE.
                    """);

            assertThat(said).isEmpty();
            List<String> rows = Files.readAllLines(directory.resolve("out.csv"));
            assertThat(rows.get(0)).as("%d bytes", bytes).startsWith(fitting.strip());
            assertThat(rows.get(1)).startsWith("short");
        }
    }

    @Test
    void aRowCountsAsOftenAsItsWeightSays() throws Exception {
        write(List.of(KNOWLEDGE, SavVariable.number("n", "", 0)), "n", new Object[][] {{1, 12}, {2, 30}});

        assertThat(Pspp.says(directory, "GET FILE='file.sav'.\nFREQUENCIES pre_knowledge_of_inclusive_teaching."))
                .anyMatch(line -> line.startsWith("Valid,Nada,12,"))
                .anyMatch(line -> line.startsWith(",Un poco,30,"));
    }

    @Test
    void theSameTableGivesTheSameFile() throws Exception {
        write(List.of(PERSON), null, new Object[][] {{"A"}});
        byte[] first = Files.readAllBytes(directory.resolve("file.sav"));
        write(List.of(PERSON), null, new Object[][] {{"A"}});

        assertThat(Files.readAllBytes(directory.resolve("file.sav"))).isEqualTo(first);
    }

    @Test
    void namesThatSpssDoesNotTakeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> SavVariable.number("1st", "", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> SavVariable.number("a b", "", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> SavVariable.number("", "", 0));
    }

    private void write(List<SavVariable> variables, @Nullable String weight, Object[][] rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(directory.resolve("file.sav"))) {
            SavFile.write(
                    "Résultats",
                    variables,
                    weight,
                    sink -> {
                        for (Object[] row : rows) {
                            sink.row(row);
                        }
                    },
                    out);
        }
    }
}
