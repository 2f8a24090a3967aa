package org.mentorium.portfolios;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** A portfolio taken away and brought to somebody who has none of it yet, and what else may come in its clothes. */
@ApplicationTest
class ArchiveTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PortfolioImports imports;

    private Pair pair;
    private long other;

    @BeforeEach
    void aPortfolio() {
        pair = cast.pair(cast.program(cast.person("Carla", "Coordinator")));
        other = cast.person("Olga", "Other");
        long item =
                jdbc.sql("""
                        insert into portfolio_item (relationship_id, owner_id, kind, title, description, reflection, tags,
                                                    shared_at, created_at)
                        values (?, ?, 'PRODUCT', 'Fractions & friends', '# Aims', 'less is more', '{maths}', now(), now())
                        returning id
                        """).params(pair.id(), pair.mentee()).query(Long.class).single();
        jdbc.sql("""
                insert into portfolio_comment (portfolio_item_id, author_id, strengths, next_step, created_at)
                values (?, ?, 'clear aims', 'let them choose', now())
                """).params(item, pair.mentor()).update();
        long file = jdbc.sql("""
                        insert into stored_file (name, media_type, size, sha256, created_by, created_at)
                        values ('a plan?.txt', 'text/plain', 9, sha256('the plan.'), ?, now()) returning id
                        """).param(pair.mentee()).query(Long.class).single();
        jdbc.sql("insert into stored_file_chunk (stored_file_id, position, content) values (?, 0, 'the plan.')")
                .param(file)
                .update();
        jdbc.sql("insert into portfolio_item_file (portfolio_item_id, stored_file_id) values (?, ?)")
                .params(item, file)
                .update();
    }

    @Test
    void anArchiveThatNobodyConfirmsIsForgottenAfterADay() throws Exception {
        jdbc.sql("""
                        with kept as (
                            insert into stored_file (name, media_type, size, sha256, created_by, created_at)
                            values ('portfolio.zip', 'application/zip', 1, sha256('x'), :owner, now()),
                                   ('portfolio.zip', 'application/zip', 1, sha256('x'), :owner, now()) returning id)
                        insert into portfolio_import (owner_id, stored_file_id, created_at)
                        select :owner, id, now() - (row_number() over (order by id) - 1) * interval '25 hours' from kept
                        """).param("owner", other).update();

        imports.forgetOld();

        assertThat(jdbc.sql("select count(*) from portfolio_import where owner_id = ?")
                        .param(other)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from stored_file where created_by = ?")
                        .param(other)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void wholePortfolioOpensOfflineAndComesBackElsewhere() throws Exception {
        byte[] zip = exported(pair.mentee());
        Map<String, String> entries = entries(zip);
        assertThat(entries.keySet()).startsWith("portfolio.json", "portfolio.schema.json", "style.css", "index.html");
        assertThat(entries.get("index.html"))
                .contains("Fractions &amp; friends", "<h4>Aims</h4>", "less is more", "clear aims", "a plan?.txt")
                .contains("href=\"files/")
                .doesNotContain("src=\"/")
                .doesNotContain("href=\"/")
                .doesNotContain("<script");
        assertThat(entries.entrySet())
                .anyMatch(
                        e -> e.getKey().endsWith("/a plan_.txt") && e.getValue().equals("the plan."));

        String page = uploaded(zip);
        mvc.perform(get(page).with(as(other)))
                .andExpect(content().string(containsString("Fractions &amp; friends")))
                .andExpect(content().string(containsString("1 new item")));
        assertThat(items()).as("a dry run changes nothing").isZero();
        mvc.perform(get(page).with(as(pair.mentee()))).andExpect(status().isNotFound());
        mvc.perform(post(page).with(as(other)).with(csrf())).andExpect(status().is3xxRedirection());
        assertThat(items()).isEqualTo(1);
        long item = jdbc.sql("select id from portfolio_item where owner_id = ?")
                .param(other)
                .query(Long.class)
                .single();
        mvc.perform(get("/portfolio-items/" + item).with(as(other)))
                .andExpect(content().string(containsString("less is more")))
                .andExpect(content().string(containsString("a plan?.txt")))
                .andExpect(content().string(containsString("Mia Mentor")))
                .andExpect(content().string(containsString("clear aims")));
        mvc.perform(get("/portfolio-items/" + item).with(as(pair.mentor()))).andExpect(status().isNotFound());

        String again = uploaded(exported(other));
        mvc.perform(get(again).with(as(other))).andExpect(content().string(containsString("here already")));
        assertThat(jdbc.sql("select count(*) from portfolio_import where owner_id = ?")
                        .param(other)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void exportedTwiceIsTheSameButForItsMoment() throws Exception {
        Map<String, String> one = entries(exported(pair.mentee()));
        Map<String, String> two = entries(exported(pair.mentee()));
        assertThat(two.keySet()).containsExactlyElementsOf(one.keySet());
        assertThat(requireNonNull(two.get("portfolio.json")).replaceFirst("\"exportedAt\".*", ""))
                .isEqualTo(requireNonNull(one.get("portfolio.json")).replaceFirst("\"exportedAt\".*", ""));
    }

    @Test
    void archiveWithPathsUpwardsWritesNowhereAndABombIsStopped() throws Exception {
        String json = Objects.requireNonNull(entries(exported(pair.mentee())).get("portfolio.json"));
        Map<String, byte[]> upwards = new LinkedHashMap<>();
        upwards.put(
                "portfolio.json",
                json.replaceAll("\"path\" ?: ?\"[^\"]*\"", "\"path\": \"../../../tmp/evil\"")
                        .getBytes(StandardCharsets.UTF_8));
        upwards.put("../../../tmp/evil", "harmless".getBytes(StandardCharsets.UTF_8));
        upwards.put("/etc/passwd", "ignored".getBytes(StandardCharsets.UTF_8));
        String page = uploaded(zip(upwards));
        mvc.perform(post(page).with(as(other)).with(csrf())).andExpect(status().is3xxRedirection());
        assertThat(java.nio.file.Path.of("/tmp/evil")).doesNotExist();
        assertThat(jdbc.sql("select name from stored_file where created_by = ?")
                        .param(other)
                        .query(String.class)
                        .list())
                .containsExactly("a plan?.txt");

        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bomb)) {
            out.putNextEntry(new ZipEntry("portfolio.json"));
            out.write(json.replaceAll("\"id\" ?: ?\"........", "\"id\": \"00000000")
                    .getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("zeros"));
            byte[] megabyte = new byte[1 << 20];
            for (int i = 0; i < 500; i++) {
                out.write(megabyte);
            }
        }
        mvc.perform(get(uploaded(bomb.toByteArray())).with(as(other)))
                .andExpect(content().string(containsString("more in this file than a portfolio can hold")));
    }

    @Test
    void whatIsNoPortfolioIsSaidToBeNone() throws Exception {
        for (byte[] wrong : new byte[][] {
            "no zip at all".getBytes(StandardCharsets.UTF_8),
            zip(Map.of("other.json", new byte[] {1})),
            zip(Map.of("portfolio.json", "{\"format\": \"else\"}".getBytes(StandardCharsets.UTF_8))),
            zip(Map.of("portfolio.json", "[".repeat(5000).getBytes(StandardCharsets.UTF_8))),
            zip(Map.of(
                    "portfolio.json",
                    "{\"format\": \"mentorium-portfolio\", \"version\": 1, \"owner\": \"x\", \"items\": [null]}"
                            .getBytes(StandardCharsets.UTF_8)))
        }) {
            String page = uploaded(wrong);
            mvc.perform(get(page).with(as(other)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("not a portfolio that Mentorium made")));
            mvc.perform(post(page).with(as(other)).with(csrf())).andExpect(status().is3xxRedirection());
            assertThat(items()).isZero();
        }
    }

    private byte[] exported(long person) throws Exception {
        return mvc.perform(get("/portfolios/" + person + "/portfolio.zip").with(as(person)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private String uploaded(byte[] zip) throws Exception {
        MockMultipartHttpServletRequestBuilder form = multipart("/portfolios/" + other + "/portfolio-imports");
        form.file(new MockMultipartFile("file", "portfolio.zip", "application/zip", zip));
        form.with(as(other)).with(csrf());
        return Objects.requireNonNull(mvc.perform(form)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private long items() {
        return jdbc.sql("select count(*) from portfolio_item where owner_id = ?")
                .param(other)
                .query(Long.class)
                .single();
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, String> entries(byte[] zip) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
