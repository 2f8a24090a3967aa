package org.mentorium.portfolios;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mentorium.common.Viewer;
import org.mentorium.files.StoredFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads all that belongs to a person's portfolio, in three statements whatever its size. */
@Component
class ArchiveReader {

    private final JdbcClient jdbc;

    ArchiveReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An item and the files that its archive names, in the same order. */
    record Found(Archive.Item item, List<StoredFile> stored) {}

    private record OwnFile(long item, StoredFile file, String sha256) {}

    private record OwnWord(long item, Archive.Word word) {}

    List<Found> items(Viewer viewer) {
        Map<Long, List<OwnFile>> files = jdbc
                .sql("""
                        select x.portfolio_item_id as item, f.id, f.name, f.media_type, f.size, f.sha256
                        from portfolio_item i join portfolio_item_file x on x.portfolio_item_id = i.id
                        join stored_file f on f.id = x.stored_file_id where i.owner_id = ? order by f.id
                        """)
                .param(viewer.id())
                .query((row, n) -> new OwnFile(
                        row.getLong("item"),
                        new StoredFile(
                                row.getLong("id"),
                                row.getString("name"),
                                row.getString("media_type"),
                                row.getLong("size")),
                        HexFormat.of().formatHex(row.getBytes("sha256"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(OwnFile::item));
        Map<Long, List<OwnWord>> words = jdbc
                .sql("""
                        select c.portfolio_item_id as item, coalesce(p.given_name || ' ' || p.family_name, c.author_name)
                               as author, c.strengths, c.next_step, c.text, c.created_at
                        from portfolio_item i join portfolio_comment c on c.portfolio_item_id = i.id
                        left join person p on p.id = c.author_id where i.owner_id = ? order by c.created_at, c.id
                        """)
                .param(viewer.id())
                .query((row, n) -> new OwnWord(
                        row.getLong("item"),
                        new Archive.Word(
                                row.getString("author"),
                                row.getString("strengths"),
                                row.getString("next_step"),
                                row.getString("text"),
                                row.getObject("created_at", OffsetDateTime.class)
                                        .toInstant())))
                .list()
                .stream()
                .collect(Collectors.groupingBy(OwnWord::item));
        return jdbc.sql("""
                        select i.*, g.title as goal, to_char(s.starts_at at time zone s.time_zone, 'YYYY-MM-DD') as session
                        from portfolio_item i left join goal g on g.id = i.goal_id
                        left join mentoring_session s on s.id = i.session_id
                        where i.owner_id = ? order by i.created_at, i.id
                        """)
                .param(viewer.id())
                .query((row, n) -> found(
                        row,
                        files.getOrDefault(row.getLong("id"), List.of()),
                        words.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private static Found found(ResultSet row, List<OwnFile> files, List<OwnWord> words) throws SQLException {
        Archive.Item item = new Archive.Item(
                row.getObject("uid", UUID.class),
                ItemKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("description"),
                row.getString("reflection"),
                row.getString("link"),
                row.getObject("made_on", LocalDate.class),
                List.of((String[]) row.getArray("tags").getArray()),
                row.getString("goal"),
                row.getString("session"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                words.stream().map(OwnWord::word).toList(),
                files.stream()
                        .map(own -> new Archive.File(
                                // The number keeps two files of one name apart.
                                "files/" + own.file().id() + "/"
                                        + diskName(own.file().name()),
                                own.file().name(),
                                own.file().mediaType(),
                                own.file().size(),
                                own.sha256()))
                        .toList());
        return new Found(item, files.stream().map(OwnFile::file).toList());
    }

    /** What every disk takes. */
    private static String diskName(String name) {
        return name.replaceAll("[\\\\/:*?\"<>|%#]", "_");
    }
}
