package org.mentorium.files;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.File;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorium.accounts.Accounts;
import org.mentorium.testing.Cast;
import org.mentorium.testing.ServerTest;
import org.mentorium.testing.SignedInClient;
import org.mentorium.web.Submissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A phone that loses its connection in the middle of an upload. */
@ServerTest
class InterruptedUploadTests {

    private static final String PASSWORD = "seven quiet herons at dusk";
    private static final int ANNOUNCED = 8_000_000;
    private static final int SENT = 3_000_000;

    @Autowired
    private Cast cast;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @Autowired
    private ServletContext servlets;

    private long person;
    private SignedInClient client;
    private String csrf = "";

    @BeforeEach
    void signIn() throws Exception {
        person = cast.person("Paula", "Phone");
        accounts.setPassword(person, PASSWORD);
        String email = jdbc.sql("select email from person where id = ?")
                .param(person)
                .query(String.class)
                .single();
        client = new SignedInClient(port).as(email, PASSWORD);
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"")
                .matcher(client.get(path() + "/new").body());
        assertThat(token.find()).isTrue();
        csrf = token.group(1);
    }

    @Test
    void leavesNothingBehind() throws Exception {
        byte[] head = MultipartForm.head(fields(), "film.mp4");
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + path() + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nCookie: " + client.cookie()
                            + "\r\nContent-Type: multipart/form-data; boundary=" + MultipartForm.BOUNDARY
                            + "\r\nContent-Length: " + (head.length + ANNOUNCED) + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(head);
            MultipartForm.bytes(SENT).transferTo(out);
            out.flush();
            eventually(() -> partsOnDisk() > 0);
        }
        eventually(() -> partsOnDisk() == 0);
        assertThat(jdbc.sql("select count(*) from stored_file where created_by = ?")
                        .param(person)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from portfolio_item where owner_id = ?")
                        .param(person)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: multipart/form-data; boundary=%s\r\nContent-Length: 100000000",
                "Content-Type: multipart/form-data; boundary=%s\r\nTransfer-Encoding: chunked",
                "Content-Type: Multipart/Form-Data; boundary=%s\r\nTransfer-Encoding: chunked"
            })
    void whoIsNotSignedInPutsNothingLargeOnTheDisk(String announced) throws Exception {
        byte[] head = MultipartForm.head(fields(), "film.mp4");
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + path() + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n"
                            + announced.formatted(MultipartForm.BOUNDARY) + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(head);
            out.flush();
            socket.setSoTimeout(20_000);
            byte[] answer = socket.getInputStream().readNBytes(12);
            assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
            assertThat(partsOnDisk()).isZero();
        }
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("_csrf", csrf);
        fields.put("token", Submissions.newToken());
        fields.put("version", "0");
        fields.put("kind", "DOCUMENT");
        fields.put("title", "A film");
        return fields;
    }

    private String path() {
        return "/portfolios/" + person + "/portfolio-items";
    }

    /** Pieces of uploads that lie where the server keeps them while a request lasts. */
    private int partsOnDisk() {
        File directory = (File) servlets.getAttribute(ServletContext.TEMPDIR);
        return Objects.requireNonNull(directory.list((d, name) -> name.endsWith(".tmp"))).length;
    }

    private interface Check {
        boolean holds();
    }

    private static void eventually(Check check) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!check.holds()) {
            assertThat(System.nanoTime()).as("waited in vain").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
