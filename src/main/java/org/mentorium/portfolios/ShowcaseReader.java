package org.mentorium.portfolios;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mentorium.common.NotFound;
import org.mentorium.common.SecretToken;
import org.mentorium.common.Viewer;
import org.mentorium.files.StoredFile;
import org.mentorium.web.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads showcases: for their owner by number, for everybody else by a secret that has not ended. */
@Component
class ShowcaseReader {

    private final JdbcClient jdbc;
    private final Clock clock;

    ShowcaseReader(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<ShowcasePage.Row> rows(Viewer viewer) {
        return jdbc.sql("""
                        select s.id, s.title,
                               (select count(*) from showcase_part p where p.showcase_id = s.id) as parts,
                               (select count(*) from showcase_link l
                                where l.showcase_id = s.id and l.expires_at > :now) as links
                        from showcase s where s.owner_id = :me order by s.id desc
                        """)
                .param("me", viewer.id())
                .param("now", now())
                .query(ShowcasePage.Row.class)
                .list();
    }

    ShowcasePage own(Viewer viewer, long showcase) {
        return page("s.id = :key and s.owner_id = :me", showcase, viewer.id());
    }

    ShowcasePage open(String token) {
        return page("s.id = :key", showcaseOf(token), 0);
    }

    /** A file of an item that stands in the showcase at this moment. */
    StoredFile file(String token, long file) {
        return jdbc.sql("""
                        select f.id, f.name, f.media_type, f.size
                        from showcase_part p join portfolio_item_file x on x.portfolio_item_id = p.portfolio_item_id
                        join stored_file f on f.id = x.stored_file_id
                        where p.showcase_id = ? and f.id = ? limit 1
                        """)
                .params(showcaseOf(token), file)
                .query(StoredFile.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    List<ShowcasePage.Link> links(long showcase) {
        Instant now = clock.instant();
        return jdbc.sql("select id, created_at, expires_at from showcase_link where showcase_id = ? order by id")
                .param(showcase)
                .query((row, n) -> {
                    Instant end =
                            row.getObject("expires_at", OffsetDateTime.class).toInstant();
                    return new ShowcasePage.Link(
                            row.getLong("id"),
                            row.getObject("created_at", OffsetDateTime.class).toInstant(),
                            // The last moment of the day, so that it reads as the day that was chosen.
                            end.minusSeconds(1),
                            !end.isAfter(now));
                })
                .list();
    }

    /** The viewer's items that the showcase does not show yet. */
    List<Option> items(Viewer viewer, long showcase) {
        return jdbc.sql("""
                        select i.id, i.title from portfolio_item i where i.owner_id = ? and not exists (
                            select 1 from showcase_part p where p.showcase_id = ? and p.portfolio_item_id = i.id)
                        order by lower(i.title), i.id
                        """)
                .params(viewer.id(), showcase)
                .query((row, n) -> new Option(row.getString("id"), row.getString("title")))
                .list();
    }

    private long showcaseOf(String token) {
        return jdbc.sql("select showcase_id from showcase_link where token_hash = ? and expires_at > ?")
                .params(SecretToken.hash(token), now())
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private ShowcasePage page(String which, long key, long me) {
        record Head(long id, String title, String intro, String owner, int version) {}
        Head head = jdbc.sql("""
                        select s.id, s.title, s.intro, p.given_name || ' ' || p.family_name as owner,
                               s.version
                        from showcase s join person p on p.id = s.owner_id where\s""" + which)
                .param("key", key)
                .param("me", me)
                .query(Head.class)
                .optional()
                .orElseThrow(NotFound::new);
        record Owned(long item, StoredFile file) {}
        Map<Long, List<Owned>> files = jdbc
                .sql("""
                        select distinct x.portfolio_item_id as item, f.id, f.name, f.media_type, f.size
                        from showcase_part p join portfolio_item_file x on x.portfolio_item_id = p.portfolio_item_id
                        join stored_file f on f.id = x.stored_file_id where p.showcase_id = ? order by f.id
                        """)
                .param(head.id())
                .query((row, n) -> new Owned(
                        row.getLong("item"),
                        new StoredFile(
                                row.getLong("id"),
                                row.getString("name"),
                                row.getString("media_type"),
                                row.getLong("size"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Owned::item));
        List<ShowcasePage.Part> parts = jdbc.sql("""
                        select p.id, p.portfolio_item_id, i.title, coalesce(p.words, i.description) as words,
                               i.reflection, i.link
                        from showcase_part p left join portfolio_item i on i.id = p.portfolio_item_id
                        where p.showcase_id = ? order by p.position, p.id
                        """)
                .param(head.id())
                .query((row, n) -> part(
                        row,
                        files.getOrDefault(row.getLong("portfolio_item_id"), List.of()).stream()
                                .map(Owned::file)
                                .toList()))
                .list();
        return new ShowcasePage(head.id(), head.title(), head.intro(), head.owner(), head.version(), parts);
    }

    private static ShowcasePage.Part part(ResultSet row, List<StoredFile> files) throws SQLException {
        return new ShowcasePage.Part(
                row.getLong("id"),
                row.getObject("portfolio_item_id", Long.class),
                Objects.requireNonNullElse(row.getString("title"), ""),
                Objects.requireNonNullElse(row.getString("words"), ""),
                Objects.requireNonNullElse(row.getString("reflection"), ""),
                row.getString("link"),
                files);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
