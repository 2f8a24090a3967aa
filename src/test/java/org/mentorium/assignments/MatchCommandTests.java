package org.mentorium.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchCommandTests {

    @TempDir
    Path files;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void pairsComeBeforeScoresAndScoresStayAsTheyWereWritten() throws IOException {
        write("pairs.csv", "mentee,mentor,score\nann,zoe,99.50\nann,yan,0.25\nbob,zoe,-3\n");
        assertThat(match("--objective", "total")).isZero();
        assertThat(matches()).isEqualTo("mentee,mentor,score\nann,yan,0.25\nbob,zoe,-3\n");
        assertThat(json())
                .contains("\"pairs\":2,\"possible\":2,\"total\":-2.75,\"bound\":-2.75,\"minimum\":-3,")
                .contains("\"proven\":true")
                .endsWith("}\n")
                .containsOnlyOnce("\n");
    }

    @Test
    void placesAndWishesForSeveralAreReadFromTheirFiles() throws IOException {
        write("pairs.csv", "\uFEFFscore;mentor;mentee\r\n0,5;m;a\r\n0,25;m;b\r\n0,125;n;a\r\n");
        write("mentors.csv", "mentor,capacity\nm,2\nn,1\nunused,4\n");
        write("mentees.csv", "mentee,wanted\na,2\nb,\n");
        assertThat(match("--objective", "total", "--mentors", file("mentors.csv"), "--mentees", file("mentees.csv")))
                .isZero();
        assertThat(matches().lines())
                .containsExactlyInAnyOrder("mentee,mentor,score", "a,m,0.5", "b,m,0.25", "a,n,0.125");
    }

    @Test
    void fairRaisesTheLowestAndStableFollowsBothRankings() throws IOException {
        write("pairs.csv", "mentee,mentor,score\na,m,10\na,n,6\nb,m,7\nb,n,1\n");
        assertThat(match("--objective", "fair")).isZero();
        assertThat(json()).contains("\"minimum\":6,");
        write("pairs.csv", "mentee,mentor,score,mentor_score\na,m,10,1\na,n,6,2\nb,m,7,2\nb,n,1,1\n");
        assertThat(match("--objective", "stable")).isZero();
        assertThat(matches()).isEqualTo("mentee,mentor,score\na,n,6\nb,m,7\n");
        assertThat(json()).contains("\"blocking\":0,");
    }

    @Test
    void scoresOfManyDigitsAreTakenAsTheyCome() throws IOException {
        StringBuilder pairs = new StringBuilder("mentee,mentor,score\n");
        java.util.SplittableRandom random = new java.util.SplittableRandom(4);
        for (int i = 0; i < 60; i++) {
            for (int j = 0; j < 60; j++) {
                pairs.append(i)
                        .append(",")
                        .append(j)
                        .append(",")
                        .append(random.nextDouble() / 100)
                        .append('\n');
            }
        }
        write("pairs.csv", pairs.toString());
        assertThat(match("--objective", "total")).isZero();
        assertThat(json()).contains("\"pairs\":60,\"possible\":60,").contains("\"proven\":true");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,m,1;a,m,2 | | pairs.csv, line 3",
                "a,m,1;a,n,much | | pairs.csv, line 3",
                "a,m,1;a,n,NaN | | pairs.csv, line 3",
                "a,m,1;,n,2 | | pairs.csv, line 3",
                "a,m | | pairs.csv, line 2",
                "a,m,1;a,n,1e40 | | pairs.csv, line 3",
                "a,m,1;a,n,1e2147483647 | | pairs.csv, line 3",
                "a,m,1;a,n,1e-2147483647 | | pairs.csv, line 3",
                "a,m,1;a\0,n,2 | | pairs.csv, line 3",
                "a,m,1;'a\"b\",n,2' | | pairs.csv, line 3",
                "a,m,1;a,n,2 | m,3 | pairs.csv, line 3",
                "a,m,1 | m,-1 | mentors.csv, line 2",
                "a,m,1 | m,1;m,1 | mentors.csv, line 3",
                "a,m,1 | m,many | mentors.csv, line 2"
            })
    void whatIsWrongIsSaidWithItsLineAndNothingIsWritten(String pairs, String mentors, String said) throws IOException {
        write("pairs.csv", "mentee,mentor,score\n" + pairs.strip().replace(';', '\n') + "\n");
        List<String> options = new ArrayList<>(List.of("--objective", "fair"));
        if (mentors != null) {
            write("mentors.csv", "mentor,capacity\n" + mentors.strip().replace(';', '\n') + "\n");
            options.addAll(List.of("--mentors", file("mentors.csv")));
        }
        assertThat(match(options.toArray(String[]::new))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith(said.strip() + ":");
        assertThat(files.resolve("matches.csv")).doesNotExist();
        assertThat(out.size()).isZero();
    }

    @Test
    void scoresOfMentorsMayHaveAllTheDigitsThatScoresHave() throws IOException {
        write("pairs.csv", """
                mentee,mentor,score,mentor_score
                a,m,10,-999999999999999999
                a,n,6,999999999999999999
                b,m,7,999999999999999998
                b,n,1,1
                """);
        assertThat(match("--objective", "stable")).isZero();
        assertThat(matches()).isEqualTo("mentee,mentor,score\na,n,6\nb,m,7\n");
    }

    @Test
    @Timeout(20)
    void aCellOfMillionsOfDigitsIsRefusedAtOnceAndNotSaidWhole() throws IOException {
        write("pairs.csv", "mentee,mentor,score\na,m," + "1".repeat(3_000_000) + "\n");
        assertThat(match()).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("pairs.csv, line 2:")
                .hasSizeLessThan(300);
    }

    @Test
    void moreMentorsThanCanBeMatchedAreRefused() throws IOException {
        write("pairs.csv", "mentee,mentor,score\na,1,1\n");
        StringBuilder mentors = new StringBuilder("mentor\n");
        IntStream.rangeClosed(0, 1 << 20).forEach(i -> mentors.append(i).append('\n'));
        write("mentors.csv", mentors.toString());
        assertThat(match("--mentors", file("mentors.csv"))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("mentors.csv, line 1,048,578:");
    }

    @Test
    void filesThatAreNoTextAreRecognised() throws IOException {
        Files.write(files.resolve("pairs.csv"), "mentee,mentor,score\n".getBytes(StandardCharsets.UTF_16));
        assertThat(match()).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("pairs.csv:")
                .contains("UTF-16");
        Files.write(files.resolve("pairs.csv"), new byte[] {'P', 'K', 3, 4, 0, 0});
        assertThat(match()).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("pairs.csv:")
                .contains("workbook");
        Files.writeString(
                files.resolve("pairs.csv"), "mentee,mentor,score\na,m,1\nJos\u00e9,m,1\n", StandardCharsets.ISO_8859_1);
        assertThat(match()).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("pairs.csv, line 3:");
    }

    @Test
    void peopleStandInThePairsExactlyAsInTheFiles() throws IOException {
        write("pairs.csv", "mentee,mentor,score\n=1+1,'=m,1\n\"Ruiz, Ana\",\"the \"\"boss\"\"\",2\n");
        assertThat(match()).isZero();
        assertThat(matches()).isEqualTo("mentee,mentor,score\n=1+1,'=m,1\n\"Ruiz, Ana\",\"the \"\"boss\"\"\",2\n");
    }

    @Test
    void missingColumnsFilesAndOptionsAreNamed() throws IOException {
        write("pairs.csv", "mentee,mentor\na,m\n");
        assertThat(match()).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("line 1").contains("score");
        write("pairs.csv", "mentee,mentor,score\na,m,1\n");
        assertThat(match("--mentors", file("nowhere.csv"))).isEqualTo(2);
        assertThat(match("--objective", "greatest")).isEqualTo(2);
        assertThat(match("--colour", "blue")).isEqualTo(2);
        assertThat(files.resolve("matches.csv")).doesNotExist();
    }

    private int match(String... more) {
        out.reset();
        err.reset();
        List<String> args =
                new ArrayList<>(List.of("match", "--pairs", file("pairs.csv"), "--out", file("matches.csv")));
        args.addAll(List.of(more));
        return new MatchCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(args.toArray(String[]::new));
    }

    private String json() {
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private String matches() throws IOException {
        return Files.readString(files.resolve("matches.csv"));
    }

    private String file(String name) {
        return files.resolve(name).toString();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(files.resolve(name), text);
    }
}
