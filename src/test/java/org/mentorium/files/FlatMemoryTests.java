package org.mentorium.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mentorium.Application;
import org.mentorium.testing.SignedInClient;
import org.mentorium.testing.TestDatabases;
import org.mentorium.web.Submissions;

/**
 * The application in a process of its own with a heap of 256 MB takes eight files of 25 MB at once and gives them back at
 * once. Held whole, they would be 200 MB beside all that the application itself needs.
 */
class FlatMemoryTests {

    private static final int AT_ONCE = 8;
    private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern SETUP = Pattern.compile("http://localhost:\\d+(/setup/\\S+)");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern FILE = Pattern.compile("/portfolio-items/\\d+/files/\\d+");
    private static final String PASSWORD = "seven quiet herons at dusk";

    @Test
    void filesOfFullSizeGoBothWaysThroughASmallHeap() throws Exception {
        Process process = start();
        try {
            BufferedReader output =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            List<String> printed = new ArrayList<>();
            String port = found(output, printed, STARTED);
            String setup = found(output, printed, SETUP);
            CompletableFuture.runAsync(() -> output.lines().forEach(line -> {}));
            SignedInClient client = administrator(Integer.parseInt(port), setup);
            String base = "http://localhost:" + port;
            String portfolio = matched(client.get("/").body(), Pattern.compile("/portfolios/\\d+"));
            String csrf = matched(client.get(portfolio + "/portfolio-items/new").body(), CSRF);
            HttpClient http = HttpClient.newHttpClient();
            List<CompletableFuture<HttpResponse<String>>> uploads = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                uploads.add(http.sendAsync(
                        HttpRequest.newBuilder(URI.create(base + portfolio + "/portfolio-items"))
                                .header("Cookie", client.cookie())
                                .header("Content-Type", "multipart/form-data; boundary=" + MultipartForm.BOUNDARY)
                                .POST(MultipartForm.body(fields(csrf), "film" + i + ".bin", FileCheck.LARGEST))
                                .build(),
                        BodyHandlers.ofString()));
            }
            List<String> files = new ArrayList<>();
            for (CompletableFuture<HttpResponse<String>> upload : uploads) {
                HttpResponse<String> answer = upload.get();
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
                String item = answer.headers().firstValue("Location").orElseThrow();
                files.add(matched(client.get(item).body(), FILE));
            }
            List<CompletableFuture<Void>> downloads = files.stream()
                    .map(file -> CompletableFuture.runAsync(() -> compare(http, base + file, client.cookie())))
                    .toList();
            for (CompletableFuture<Void> download : downloads) {
                download.get();
            }
            assertThat(process.isAlive()).isTrue();
        } finally {
            process.toHandle().destroy();
            process.waitFor();
        }
    }

    private static Process start() throws Exception {
        String user = TestDatabases.USER;
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        Path.of(Application.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toURI())
                                + File.pathSeparator
                                + System.getProperty("java.class.path"),
                        Application.class.getName(),
                        "--server.port=0",
                        "--server.servlet.session.cookie.secure=false",
                        "--spring.datasource.url=" + TestDatabases.create(),
                        "--spring.datasource.username=" + TestDatabases.APPLICATION,
                        "--spring.datasource.password=" + TestDatabases.APPLICATION,
                        "--spring.flyway.user=" + user,
                        "--spring.flyway.password=" + user)
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("MENTORIUM_"));
        return builder.start();
    }

    private static void compare(HttpClient http, String file, String cookie) {
        try {
            HttpResponse<InputStream> answer = http.send(
                    HttpRequest.newBuilder(URI.create(file))
                            .header("Cookie", cookie)
                            .build(),
                    BodyHandlers.ofInputStream());
            try (InputStream got = answer.body();
                    InputStream expected = MultipartForm.bytes(FileCheck.LARGEST)) {
                byte[] a = new byte[1 << 16];
                byte[] b = new byte[1 << 16];
                for (int n = expected.readNBytes(a, 0, a.length); n > 0; n = expected.readNBytes(a, 0, a.length)) {
                    assertThat(got.readNBytes(b, 0, n)).isEqualTo(n);
                    assertThat(java.util.Arrays.mismatch(a, 0, n, b, 0, n)).isEqualTo(-1);
                }
                assertThat(got.read()).isEqualTo(-1);
            }
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SignedInClient administrator(int port, String setup) throws Exception {
        SignedInClient client = new SignedInClient(port);
        HttpResponse<String> done = client.post(
                setup,
                client.get(setup).body(),
                Map.of(
                        "givenName",
                        "Ada",
                        "familyName",
                        "Administrator",
                        "email",
                        "ada@example.org",
                        "password",
                        PASSWORD));
        assertThat(done.statusCode()).as(done.body()).isBetween(300, 399);
        return client.as("ada@example.org", PASSWORD);
    }

    private static Map<String, String> fields(String csrf) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("_csrf", csrf);
        fields.put("token", Submissions.newToken());
        fields.put("version", "0");
        fields.put("kind", "DOCUMENT");
        fields.put("title", "A film");
        return fields;
    }

    private static String found(BufferedReader output, List<String> printed, Pattern pattern) throws Exception {
        for (String line : printed) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            printed.add(line);
            Matcher matcher = pattern.matcher(line);
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        throw new IllegalStateException("It did not print " + pattern + ":\n" + String.join("\n", printed));
    }

    private static String matched(String html, Pattern pattern) {
        Matcher matcher = pattern.matcher(html);
        assertThat(matcher.find()).as(html).isTrue();
        return matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
    }
}
