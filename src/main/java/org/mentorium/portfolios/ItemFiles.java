package org.mentorium.portfolios;

import java.util.List;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.files.CheckedFiles;
import org.mentorium.files.FileStore;
import org.mentorium.files.StoredFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** The files of items, and how much of them one person may have. */
@Component
class ItemFiles {

    private static final int MEGABYTE = 1 << 20;
    private final FileStore store;
    private final JdbcClient jdbc;
    private final long quota;

    ItemFiles(FileStore store, JdbcClient jdbc, @Value("${mentorium.portfolios.quota}") DataSize quota) {
        this.store = store;
        this.jdbc = jdbc;
        this.quota = quota.toBytes();
    }

    List<StoredFile> of(long item) {
        return jdbc.sql("""
                        select f.id, f.name, f.media_type, f.size
                        from portfolio_item_file x join stored_file f on f.id = x.stored_file_id
                        where x.portfolio_item_id = ? order by f.id
                        """).param(item).query(StoredFile.class).list();
    }

    StoredFile one(long item, long file) {
        return of(item).stream().filter(f -> f.id() == file).findFirst().orElseThrow(NotFound::new);
    }

    /** Two uploads at once wait for each other, so that both together stay within the quota. */
    void add(long owner, long item, CheckedFiles files) {
        if (files.all().isEmpty()) {
            return;
        }
        jdbc.sql("select id from person where id = ? for no key update")
                .param(owner)
                .query(Long.class)
                .single();
        if (used(owner) + files.size() > quota) {
            throw new RuleBroken("portfolioItems.quota", quota / MEGABYTE).at("files");
        }
        files.all()
                .forEach(file -> jdbc.sql(
                                "insert into portfolio_item_file (portfolio_item_id, stored_file_id) values (?, ?)")
                        .params(item, store.store(file, owner))
                        .update());
    }

    void remove(List<StoredFile> files) {
        files.forEach(file -> store.remove(file.id()));
    }

    /** What somebody has used, and may use, in MB. */
    Space space(long owner) {
        return new Space((used(owner) + MEGABYTE - 1) / MEGABYTE, quota / MEGABYTE);
    }

    /** An archive that waits to be brought in is no file of the portfolio yet. */
    private long used(long owner) {
        return jdbc.sql("""
                        select coalesce(sum(f.size), 0) from stored_file f where f.created_by = ?
                        and not exists (select 1 from portfolio_import i where i.stored_file_id = f.id)
                        """).param(owner).query(Long.class).single();
    }

    /** Full and used megabytes. */
    record Space(long used, long most) {}
}
