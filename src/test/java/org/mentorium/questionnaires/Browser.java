package org.mentorium.questionnaires;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.Objects;
import org.mentorium.testing.Cast;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One person who reads pages and sends forms. */
public record Browser(MockMvcTester mvc, long person) {

    public MvcTestResult get(String address) {
        return mvc.get().uri(address).with(Cast.as(person)).exchange();
    }

    /** Sends a form; fields are names and values in turn. */
    public MvcTestResult post(String address, String... fields) {
        var form = mvc.post().uri(address).with(Cast.as(person)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            form = form.param(fields[i], fields[i + 1]);
        }
        return form.exchange();
    }

    /** Sends a form with one file. */
    public MvcTestResult upload(String address, String field, String name, byte[] content) {
        return mvc.post()
                .multipart()
                .uri(address)
                .file(new MockMultipartFile(field, name, "application/octet-stream", content))
                .with(Cast.as(person))
                .with(csrf())
                .exchange();
    }

    /** Where an answered form leads. */
    public static String location(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl(), "not redirected");
    }

    public static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
