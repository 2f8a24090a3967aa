package org.mentorium.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** A file in somebody's portfolio, and a page for people outside that she arranged of what she made. */
final class DemoShowcase {

    private static final String FILE = """
            A first line that everybody can write

            1. Three pictures, two minutes: say what you see.
            2. Choose one of three beginnings, or make your own.
            3. Write one line. Nobody corrects it.
            4. Read it to one other person. They ask one question.

            What I look at: who wrote a line, and whose line was asked about.
            """;
    private static final String INTRO =
            "Two things that I made with my mentor, and what I learnt. I teach **newcomers** in Turku.";
    private static final String WORDS =
            "At first I wanted to change everything at once. We began with *one line* in one lesson, and looked at who could write it.";

    private final JdbcTemplate jdbc;
    private final DemoTables tables;

    DemoShowcase(JdbcTemplate jdbc, DemoTables tables) {
        this.jdbc = jdbc;
        this.tables = tables;
    }

    void arrange(Known owner) {
        List<Long> items = jdbc.queryForList(
                "select id from portfolio_item where owner_id = ? and shared_at is not null order by created_at limit 2",
                Long.class,
                owner.id());
        Instant made = Objects.requireNonNull(jdbc.queryForObject(
                        "select max(created_at) from portfolio_item where owner_id = ?",
                        java.sql.Timestamp.class,
                        owner.id()))
                .toInstant();
        attach(owner, items.get(0), made);
        long showcase = tables.insertOne(
                "showcase", "owner_id, title, intro, created_at", owner.id(), "First lines", INTRO, made);
        int position = 1;
        tables.insertOne("showcase_part", "showcase_id, position, words", showcase, position, WORDS);
        for (long item : items) {
            tables.insertOne("showcase_part", "showcase_id, position, portfolio_item_id", showcase, ++position, item);
        }
    }

    private void attach(Known owner, long item, Instant made) {
        byte[] content = FILE.getBytes(UTF_8);
        Long file = jdbc.queryForObject("""
                insert into stored_file (name, media_type, size, created_by, created_at, sha256)
                values ('a-first-line.txt', 'text/plain', ?, ?, ?, sha256(?)) returning id
                """, Long.class, content.length, owner.id(), DemoDays.stored(made), content);
        jdbc.update(
                "insert into stored_file_chunk (stored_file_id, position, content) values (?, 0, ?)", file, content);
        jdbc.update("insert into portfolio_item_file (portfolio_item_id, stored_file_id) values (?, ?)", item, file);
    }
}
