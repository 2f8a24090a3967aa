package org.mentorium.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen: keeps cookies, fills forms in by their names, and can count bytes. */
public class SignedInClient {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;

    public SignedInClient(int port) {
        this.base = "http://localhost:" + port;
    }

    /** Signs in through the page. */
    public SignedInClient as(String email, String password) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                post("/sign-in", get("/sign-in").body(), Map.of("email", email, "password", password));
        if (answer.headers().firstValue("Location").orElse("").contains("refused")) {
            throw new IllegalStateException("Sign-in refused for " + email);
        }
        return this;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    /** The bytes that travel for a page or file, as a browser asks for it. */
    public int weight(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                http.send(request(path).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer.body().length;
    }

    /** Sends a form that stands on a page. */
    public HttpResponse<String> post(String path, String page, Map<String, String> fields)
            throws IOException, InterruptedException {
        Matcher csrf = CSRF.matcher(page);
        if (!csrf.find()) {
            throw new IllegalStateException("No form on the page for " + path);
        }
        String body = fields.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"))
                + "&_csrf=" + encode(csrf.group(1));
        return http.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** The cookie header of the next request. */
    public String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .map(HttpCookie::toString)
                .map(cookie -> cookie.replace("\"", ""))
                .collect(Collectors.joining("; "));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
