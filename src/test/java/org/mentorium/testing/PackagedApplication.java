package org.mentorium.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged application as an installation runs it: a process of its own, on the embedded database. */
public final class PackagedApplication implements AutoCloseable {

    private static final Path JAR = Path.of("target", "mentorium.jar").toAbsolutePath();
    private static final Pattern LISTENING = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern STARTED = Pattern.compile("Started Application in");

    private final Path data;
    private final Process process;
    private final StringBuilder output = new StringBuilder();
    private boolean silent;
    private final Thread reader = new Thread(this::read, "output of the packaged application");

    private PackagedApplication(Path data, Process process) {
        this.data = data;
        this.process = process;
    }

    /** Starts it on this directory and waits until it serves, or until it has ended by itself. */
    public static PackagedApplication start(Path data, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-jar",
                JAR.toString(),
                "--server.port=0",
                "--mentorium.data=" + data));
        command.addAll(List.of(arguments));
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment()
                    .keySet()
                    .removeIf(name -> name.startsWith("SPRING_") || name.startsWith("MENTORIUM_"));
            var application = new PackagedApplication(data, builder.start());
            application.reader.start();
            application.await(STARTED);
            return application;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that it has printed so far. */
    public String output() {
        synchronized (output) {
            return output.toString();
        }
    }

    /** Waits until it has printed this; empty when it has ended without. */
    public Optional<MatchResult> await(Pattern pattern) {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        synchronized (output) {
            while (true) {
                Matcher matcher = pattern.matcher(output.toString());
                if (matcher.find()) {
                    return Optional.of(matcher.toMatchResult());
                }
                if (silent) {
                    return Optional.empty();
                }
                long rest = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (rest <= 0) {
                    throw new IllegalStateException("Waited in vain for \"" + pattern + "\" in:\n" + output);
                }
                try {
                    output.wait(rest);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** The address of a page, such as {@code /healthz}. */
    public URI address(String path) {
        Matcher matcher = LISTENING.matcher(output());
        if (!matcher.find()) {
            throw new IllegalStateException("It does not serve:\n" + output());
        }
        return URI.create("http://localhost:" + matcher.group(1) + path);
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
    }

    /** The embedded database as its superuser, as the person on duty would look into it. */
    public Connection database() throws IOException, SQLException {
        int port = Integer.parseInt(postmaster().get(3).strip());
        String password = Files.readString(data.resolve("postgresql-password"));
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/mentorium", "postgres", password);
    }

    /** The process of the embedded database's server. */
    public ProcessHandle databaseProcess() throws IOException {
        return ProcessHandle.of(Long.parseLong(postmaster().get(0).strip())).orElseThrow();
    }

    /** Ends it as a power cut would, without a word to it; its database goes on. */
    public void kill() {
        process.toHandle().destroyForcibly();
        awaitEnd();
    }

    /** Asks it to end, waits for that, and answers with its exit code. */
    public int stop() {
        process.toHandle().destroy(); // Process.destroy would close the output, and its last words with it.
        return awaitEnd();
    }

    @Override
    public void close() {
        stop();
    }

    private int awaitEnd() {
        try {
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                throw new IllegalStateException("It does not end:\n" + output());
            }
            reader.join(TimeUnit.SECONDS.toMillis(30));
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<String> postmaster() throws IOException {
        return Files.readAllLines(data.resolve("postgresql/postmaster.pid"));
    }

    private void read() {
        try (var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                append(line, false);
            }
            append("", true);
        } catch (IOException e) {
            append(e.toString(), true);
        }
    }

    private void append(String line, boolean last) {
        synchronized (output) {
            output.append(line).append('\n');
            silent = last;
            output.notifyAll();
        }
    }
}
