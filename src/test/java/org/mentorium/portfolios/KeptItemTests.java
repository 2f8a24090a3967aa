package org.mentorium.portfolios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlFileInput;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorium.accounts.Accounts;
import org.mentorium.testing.Cast;
import org.mentorium.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A sign-in that ends while an item is made keeps its words, and says of its files that they were not kept. */
@ServerTest
class KeptItemTests {

    private static final String PASSWORD = "seven quiet herons at dusk";

    @Autowired
    private Cast cast;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @TempDir
    private Path directory;

    @Test
    void whoAddedAFileIsToldToChooseItAgain() throws IOException {
        long person = cast.person("Mara", "Maker");
        accounts.setPassword(person, PASSWORD);
        File lesson = Files.writeString(directory.resolve("lesson.txt"), "A lesson on bread")
                .toFile();
        try (WebClient browser = new WebClient()) {
            browser.getOptions().setJavaScriptEnabled(false);
            browser.getOptions().setCssEnabled(false);
            signIn(browser.getPage("http://localhost:" + port + "/sign-in"), person);
            HtmlPage page =
                    browser.getPage("http://localhost:" + port + "/portfolios/" + person + "/portfolio-items/new");
            HtmlForm form = page.getForms().stream()
                    .filter(one -> !one.getInputsByName("files").isEmpty())
                    .findFirst()
                    .orElseThrow();
            form.getInputByName("title").setValue("Bread in five lessons");
            form.getTextAreaByName("description").setText("What we baked, and what they asked.");
            ((HtmlFileInput) form.getInputByName("files")).setFiles(lesson);
            jdbc.sql("delete from spring_session").update();
            HtmlPage kept = signIn(send(form), person);
            assertThat(kept.asNormalizedText())
                    .contains("Bread in five lessons")
                    .contains("Files could not be kept: lesson.txt. Choose them again");
            HtmlForm again = kept.getForms().stream()
                    .filter(one -> one.getActionAttribute().endsWith("/portfolio-items"))
                    .findFirst()
                    .orElseThrow();
            assertThat(again.getInputsByName("_files")).isEmpty();
            assertThat(send(again).asNormalizedText()).contains("The item is saved.", "Bread in five lessons");
        }
    }

    private HtmlPage signIn(HtmlPage page, long person) throws IOException {
        HtmlForm form = page.getForms().stream()
                .filter(one -> !one.getInputsByName("email").isEmpty())
                .findFirst()
                .orElseThrow();
        form.getInputByName("email")
                .setValue(jdbc.sql("select email from person where id = ?")
                        .param(person)
                        .query(String.class)
                        .single());
        form.getInputByName("password").setValue(PASSWORD);
        return send(form);
    }

    private static HtmlPage send(HtmlForm form) throws IOException {
        HtmlElement button = form.getElementsByTagName("button").get(0);
        return button.click();
    }
}
