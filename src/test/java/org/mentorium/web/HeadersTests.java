package org.mentorium.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorium.testing.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class HeadersTests {

    @LocalServerPort
    private int port;

    @Test
    void everyPageForbidsWhatIsNotOurs() throws Exception {
        HttpResponse<String> page = get("/sign-in");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains(
                        "default-src 'none'",
                        "script-src 'self'",
                        "worker-src 'self'",
                        "frame-ancestors 'none'",
                        "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.body()).doesNotContain("style=\"", "<script>", "onclick");
    }

    @Test
    void sessionCookieIsHiddenFromScriptsAndFromOtherSites() throws Exception {
        String cookie = get("/sign-in").headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith("mentorium="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/health", "/actuator/env", "/people", "/no-such-page"})
    void nothingButThePublicPagesIsReachableFromOutside(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/sign-in")
                .doesNotContain(";");
    }

    @Test
    void healthIsForALoadBalancer() throws Exception {
        assertThat(get("/healthz").statusCode()).isEqualTo(200);
        assertThat(get("/readyz").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/sign-in?lang=%00", "/sign-in?lang=%ff%fe", "/sign-in?lang=xx&page=-1", "/%2e%2e/etc/passwd"})
    void oddAddressesNeverBreakTheServer(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(answer.body()).doesNotContain("Exception", "org.springframework");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
