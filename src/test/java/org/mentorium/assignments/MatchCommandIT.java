package org.mentorium.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as it is packaged, in a process of its own. */
class MatchCommandIT {

    @TempDir
    Path files;

    @ParameterizedTest
    @ValueSource(strings = {"total", "fair", "stable"})
    void aMillionPairsTakeSecondsInAGigabyte(String objective) throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(9);
        try (Writer pairs = Files.newBufferedWriter(files.resolve("pairs.csv"))) {
            pairs.write("mentee,mentor,score\n");
            for (int mentee = 0; mentee < 5000; mentee++) {
                int from = random.nextInt(5000);
                for (int k = 0; k < 200; k++) {
                    int mentor = (from + 25 * k) % 5000;
                    pairs.write("e" + mentee + ",r" + mentor + "," + random.nextInt(100_000) / 1000.0 + "\n");
                }
            }
        }
        long start = System.nanoTime();
        Ended ended = run("--objective", objective);
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).hasSize(1);
        assertThat(ended.out().get(0))
                .startsWith("{\"objective\":\"" + objective + "\"")
                .contains("\"proven\":true");
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(60);
        assertThat(Files.readAllLines(files.resolve("matches.csv"))).hasSizeGreaterThan(4500);
    }

    @Test
    void badInputEndsWithTwoAndNoFile() throws IOException, InterruptedException {
        Files.writeString(files.resolve("pairs.csv"), "mentee,mentor,score\na,m,1\na,m,2\n");
        Ended ended = run("--objective", "total");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("pairs.csv, line 3");
        assertThat(files.resolve("matches.csv")).doesNotExist();
    }

    private record Ended(int code, List<String> out, String err) {}

    private Ended run(String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-jar",
                Path.of("target", "mentorium.jar").toAbsolutePath().toString(),
                "match",
                "--pairs",
                files.resolve("pairs.csv").toString(),
                "--out",
                files.resolve("matches.csv").toString()));
        command.addAll(List.of(more));
        Path out = files.resolve("out.txt");
        Path err = files.resolve("err.txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readAllLines(out), Files.readString(err));
    }
}
