package org.mentorium.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** PSPP, which must be installed (Debian's package pspp): what it says to commands. */
public final class Pspp {

    private Pspp() {}

    /** The lines of its answer, tables as CSV; it fails when PSPP finds a fault in the file. */
    public static List<String> says(Path directory, String commands) throws IOException, InterruptedException {
        Path program = directory.resolve("commands.sps");
        Files.writeString(program, commands);
        Process pspp = new ProcessBuilder(
                        "pspp", "-O", "format=csv", program.getFileName().toString())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(pspp.getInputStream().readAllBytes(), UTF_8);
        assertThat(pspp.waitFor()).as(said).isZero();
        assertThat(said).doesNotContain("warning:", "error:");
        return said.lines().toList();
    }
}
