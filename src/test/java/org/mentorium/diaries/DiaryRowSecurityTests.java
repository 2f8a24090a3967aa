package org.mentorium.diaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.database.RowSecurity;
import org.mentorium.diaries.PartReader.Wanted;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.sessions.Sessions;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.TestDatabases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database itself keeps from everybody whom a text is not for, whatever the code above it forgets. */
@ApplicationTest
class DiaryRowSecurityTests {

    @Autowired
    private Cast cast;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Diaries diaries;

    @Autowired
    private DiaryPages pages;

    @Autowired
    private PartReader reader;

    @Autowired
    private RowSecurity rowSecurity;

    @Autowired
    private JdbcClient jdbc;

    private TransactionTemplate transaction;

    @Autowired
    private MockMvcTester mvc;

    private String url;

    private DiaryWorld world;
    private long coordinator;
    private Pair pair;
    private String entry;

    @BeforeEach
    void bothHaveWritten(
            @Autowired PlatformTransactionManager transactions, @Value("${spring.datasource.url}") String database) {
        url = database;
        transaction = new TransactionTemplate(transactions);
        world = new DiaryWorld(mvc);
        coordinator = cast.person("Cora", "Coordinator");
        pair = cast.pair(cast.program(coordinator));
        entry = "/relationships/" + pair.id() + "/diary-entries/1";
        sessions.log(viewer(pair.mentor()), pair.id(), DiaryWorld.YESTERDAY);
        diaries.write(
                viewer(pair.mentor()),
                pair.id(),
                1,
                List.of(
                        Draft.of(PartKind.TOPICS, "shared", Readers.MEMBERS),
                        Draft.of(PartKind.NOTES, "shared", Readers.MEMBERS)));
        diaries.write(
                viewer(pair.mentee()), pair.id(), 1, List.of(Draft.of(PartKind.REFLECTION, "alone", Readers.AUTHOR)));
    }

    @Test
    void everyTableOfTheDiaryIsUnderRowSecurity() {
        assertThat(tables())
                .contains(
                        "diary_entry",
                        "diary_part",
                        "diary_part_version",
                        "diary_reading",
                        "diary_release",
                        "diary_draft");
        assertThat(jdbc.sql(
                                "select relname from pg_class where relname like 'diary%' and relkind = 'r' and not relrowsecurity")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void aConnectionWithoutAViewerSeesNoRow() throws SQLException {
        assertThat(world.get(pair.mentee(), entry)).hasStatusOk();
        try (Connection connection =
                DriverManager.getConnection(url, TestDatabases.APPLICATION, TestDatabases.APPLICATION)) {
            for (String table : tables()) {
                assertThat(count(connection, table)).as(table).isZero();
            }
            assertThat(count(connection, "readable_diary_entry")).isZero();
            connection.setAutoCommit(false);
            count(connection, "ask_as(" + pair.mentor() + ")");
            assertThat(count(connection, "diary_part")).isPositive();
            connection.commit();
            assertThat(count(connection, "diary_part"))
                    .as("the next transaction is nobody's")
                    .isZero();
        }
    }

    @Test
    void whoeverAsksWithoutAnyConditionGetsTheirOwn() {
        assertThat(everything(pair.mentee())).containsExactlyInAnyOrder("shared", "shared", "alone");
        assertThat(everything(pair.mentor())).containsExactlyInAnyOrder("shared", "shared");
        long stranger = cast.pair(pair.program()).mentor();
        for (long outsider : new long[] {coordinator, cast.administrator(), stranger}) {
            assertThat(everything(outsider)).isEmpty();
            assertThat(as(outsider, "select count(*) from diary_entry where relationship_id = " + pair.id()))
                    .containsExactly("0");
            assertThat(as(outsider, "select count(*) from diary_part_version where relationship_id = " + pair.id()))
                    .containsExactly("0");
        }
    }

    /** The scope that the service would have refused is made by hand, with every check that it carries turned to yes. */
    @Test
    void withoutTheServiceCheckThereIsStillNothing() {
        RelationshipScope member = pages.member(viewer(pair.mentor()), pair.id());
        var forged = new RelationshipScope(
                member.id(),
                member.programId(),
                member.programSlug(),
                member.programName(),
                member.programZone(),
                true,
                member.members(),
                true,
                true,
                true);
        assertThatThrownBy(() -> pages.show(viewer(coordinator), forged, 1)).isInstanceOf(NotFound.class);
        long id = cast.beneath()
                .sql("select id from diary_entry where relationship_id = ?")
                .param(pair.id())
                .query(Long.class)
                .single();
        List<PartRow> parts = transaction.execute(status -> {
            rowSecurity.askAs(viewer(coordinator));
            return reader.read(viewer(coordinator), id, Wanted.ALL);
        });
        assertThat(parts).isEmpty();
        assertThatThrownBy(() -> transaction.execute(status -> {
                    rowSecurity.askAs(viewer(pair.mentor()));
                    return reader.read(viewer(pair.mentee()), id, Wanted.ALL);
                }))
                .as("who asks is not who the query says")
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void nobodyWritesInTheNameOfAnother() {
        String insert =
                "insert into diary_part (diary_entry_id, kind, author_id, text, readers, changed_at) select id, 'NOTES', %s, 'x', 'MEMBERS', now() from diary_entry where relationship_id = "
                        + pair.id() + " returning id";
        for (long[] who : new long[][] {{coordinator, pair.mentor()}, {pair.mentee(), pair.mentor()}}) {
            assertThat(refusedOrNothing(who[0], insert.formatted(who[1]))).isTrue();
        }
        assertThat(as(
                        pair.mentor(),
                        "update diary_part set text = 'mine now', author_id = " + pair.mentor()
                                + " where kind = 'REFLECTION' returning id"))
                .isEmpty();
        assertThat(as(pair.mentee(), "delete from diary_part returning id")).isEmpty();
        assertThat(as(pair.mentee(), "update diary_part_version set text = 'x' returning id"))
                .isEmpty();
    }

    @Test
    void aReadingIsNotedInTheSameTransactionAndItsAuthorCanOpenTheNote() throws Exception {
        transaction.execute(status -> {
            status.setRollbackOnly();
            RelationshipScope scope = pages.member(viewer(pair.mentee()), pair.id());
            return pages.show(viewer(pair.mentee()), scope, 1);
        });
        assertThat(world.text(pair.mentor(), entry + "/readings")).contains("Nobody but you has read");

        assertThat(world.get(pair.mentee(), entry)).hasStatusOk();
        assertThat(world.text(pair.mentor(), entry + "/readings"))
                .contains("Manuel Mentee", "The mentor&#39;s notes, version 1", "Topics and activities, version 1")
                .doesNotContain("reflection, version");
        assertThat(world.text(pair.mentee(), entry + "/readings"))
                .as("one&#39;s own reading is no news, and the other's log is not one's own")
                .contains("Nobody but you has read");
        assertThat(world.get(coordinator, entry + "/readings")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theHistoryOfAPartIsItsAuthors() throws Exception {
        world.post(
                pair.mentee(),
                entry,
                world.form(
                        world.text(pair.mentee(), entry + "/edit"),
                        "reflection",
                        "not alone",
                        "reflectionReaders",
                        "MEMBERS",
                        "topics",
                        "shared words"));
        assertThat(world.text(pair.mentee(), entry + "/versions"))
                .contains("version 2", "<ins>", "not", "words", "version 1");
        assertThat(world.text(pair.mentor(), entry)).contains("not alone");
        assertThat(world.text(pair.mentor(), entry + "/versions"))
                .contains("Topics and activities, version 2", "words")
                .doesNotContain("reflection, version");
        assertThat(world.text(pair.mentee(), entry + "/readings")).contains("Mia Mentor");
    }

    private boolean refusedOrNothing(long person, String sql) {
        try {
            return as(person, sql).isEmpty();
        } catch (DataAccessException e) {
            return String.valueOf(e.getMostSpecificCause().getMessage()).contains("row-level security");
        }
    }

    private List<String> everything(long person) {
        return as(person, "select text from diary_part where relationship_id = " + pair.id());
    }

    private List<String> as(long person, String sql) {
        List<String> answers = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            rowSecurity.askAs(viewer(person));
            answers.addAll(jdbc.sql(sql).query(String.class).list());
        });
        return answers;
    }

    private List<String> tables() {
        return jdbc.sql("select relname from pg_class where relname like 'diary%' and relkind = 'r'")
                .query(String.class)
                .list();
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Viewer viewer(long person) {
        return new Viewer(person, "", "", false, false, Locale.ENGLISH, ZoneId.of("UTC"));
    }
}
