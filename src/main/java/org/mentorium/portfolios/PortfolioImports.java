package org.mentorium.portfolios;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.files.CheckedFile;
import org.mentorium.files.CheckedFiles;
import org.mentorium.files.FileCheck;
import org.mentorium.files.FileStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings a portfolio from another installation: first what would come, then, when its owner says so, all of it. */
@Service
@Transactional
class PortfolioImports {

    private static final Duration KEPT = Duration.ofDays(1);

    private final FileStore store;
    private final FileCheck check;
    private final ItemFiles files;
    private final ImportedItems items;
    private final JdbcClient jdbc;
    private final Clock clock;

    PortfolioImports(
            FileStore store, FileCheck check, ItemFiles files, ImportedItems items, JdbcClient jdbc, Clock clock) {
        this.store = store;
        this.check = check;
        this.files = files;
        this.items = items;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps the archive for its dry run; earlier ones that nobody confirmed are forgotten. */
    long keep(Viewer viewer, CheckedFile archive) {
        forget(jdbc.sql("select stored_file_id from portfolio_import where owner_id = ?")
                .param(viewer.id())
                .query(Long.class)
                .list());
        long file = store.store(archive, viewer.id());
        return jdbc.sql("""
                        insert into portfolio_import (owner_id, stored_file_id, created_at) values (?, ?, ?) returning id
                        """)
                .params(viewer.id(), file, clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Looks through all of it and stores nothing; that takes its time, and no connection waits for it. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    ImportPlan plan(Viewer viewer, long id) {
        List<ImportPlan.Problem> problems = new ArrayList<>();
        List<Archive> archives = new ArrayList<>();
        Set<UUID> known = items.known(viewer.id());
        try (InputStream in = store.open(store.find(kept(viewer, id)))) {
            Set<String> found = ArchiveStream.read(in, archives::add, (file, content) -> {
                try (CheckedFile checked = check.one(file.name(), () -> content, FileCheck.LARGEST)) {
                    if (checked.size() == 0) {
                        problems.add(new ImportPlan.Problem("portfolioImports.problem.empty", file.name()));
                    }
                } catch (RuleBroken e) {
                    problems.add(new ImportPlan.Problem("portfolioImports.problem.refused", file.name()));
                }
            });
            archives.get(0).items().stream()
                    .flatMap(item -> item.files().stream())
                    .filter(file -> !found.contains(file.path()))
                    .forEach(file ->
                            problems.add(new ImportPlan.Problem("portfolioImports.problem.missing", file.name())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuleBroken e) {
            return new ImportPlan("", List.of(), List.of(), 0, List.of(new ImportPlan.Problem(e.messageKey(), "")));
        }
        Archive archive = archives.get(0);
        return new ImportPlan(
                archive.owner(),
                archive.items().stream()
                        .filter(item -> !known.contains(item.id()))
                        .map(Archive.Item::title)
                        .toList(),
                archive.items().stream()
                        .filter(item -> known.contains(item.id()))
                        .map(Archive.Item::title)
                        .toList(),
                archive.items().stream().mapToInt(item -> item.files().size()).sum(),
                problems);
    }

    /** All or nothing. */
    void confirm(Viewer viewer, long id) {
        long kept = kept(viewer, id);
        Map<String, Long> places = new HashMap<>();
        try (InputStream in = store.open(store.find(kept))) {
            Set<UUID> known = new HashSet<>(items.known(viewer.id()));
            // Read into a map before the first file comes: the archive itself must not count against the quota.
            ArchiveStream.read(
                    in,
                    archive -> archive.items().stream()
                            .filter(item -> !known.contains(item.id()))
                            .forEach(item -> {
                                long stored = items.store(viewer.id(), item);
                                item.files().forEach(file -> places.put(file.path(), stored));
                            }),
                    (file, content) -> {
                        Long item = places.get(file.path());
                        if (item != null) {
                            try (CheckedFiles one =
                                    CheckedFiles.of(check.one(file.name(), () -> content, FileCheck.LARGEST))) {
                                files.add(viewer.id(), item, one);
                            }
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        forget(List.of(kept));
    }

    /** Archives that nobody said a word about for a day. */
    void forgetOld() {
        forget(jdbc.sql("select stored_file_id from portfolio_import where created_at < ?")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list());
    }

    private void forget(List<Long> files) {
        files.forEach(store::remove);
    }

    private long kept(Viewer viewer, long id) {
        return jdbc.sql("select stored_file_id from portfolio_import where id = ? and owner_id = ?")
                .params(id, viewer.id())
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
