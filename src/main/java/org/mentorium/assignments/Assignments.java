package org.mentorium.assignments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Forbidden;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.export.CsvFile;
import org.mentorium.matching.solver.Objective;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** What coordinators do with their own spreadsheets. Results are theirs alone and are kept for a day. */
@Service
class Assignments {

    private static final int SEEDS = 1_000_000;
    /** Finding pairs takes a core and memory; the pages of everybody else need some, too. */
    private static final int AT_ONCE = 2;

    private final Semaphore free = new Semaphore(AT_ONCE);
    private final JdbcClient jdbc;

    Assignments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Coordinators of any program, and those who may create one. */
    void requireMay(Viewer viewer) {
        boolean coordinator = jdbc.sql("select exists (select from program_role where person_id = ? and role = ?)")
                .params(viewer.id(), "COORDINATOR")
                .query(Boolean.class)
                .single();
        if (!coordinator && !viewer.mayCreatePrograms()) {
            throw new Forbidden();
        }
    }

    /** Reads the files and finds the pairs, of a few people at once. */
    SheetMatch match(Viewer viewer, AssignmentForm form) {
        requireMay(viewer);
        if (!free.tryAcquire()) {
            throw new RuleBroken("assignments.refused.busy");
        }
        try {
            return match(form);
        } finally {
            free.release();
        }
    }

    /** Keeps the pairs for a day and answers with the page that shows them. */
    @Transactional
    String store(Viewer viewer, SheetMatch match) {
        SheetCertificate made = match.certificate();
        long id = jdbc.sql("""
                        insert into assignment (created_by, created_at, objective, pairs, possible, total, bound, minimum,
                            blocking, proven, decimals, input, seed, version, milliseconds, matches)
                        values (?, now(), ?, ?, ?, ?, ?, nullif(?, '')::numeric, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        viewer.id(),
                        made.objective().name(),
                        made.pairs(),
                        made.possible(),
                        made.total(),
                        made.bound(),
                        made.minimum() == null ? "" : made.minimum().toPlainString(),
                        made.blocking(),
                        made.proven(),
                        made.decimals(),
                        made.input(),
                        made.seed(),
                        made.version(),
                        made.milliseconds(),
                        file(match))
                .query(Long.class)
                .single();
        return "/assignments/" + id;
    }

    /** For people, who open it with a spreadsheet program: no name in it is run as a formula. */
    private static String file(SheetMatch match) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            CsvFile.write(match.table(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Transactional
    void forgetOld() {
        jdbc.sql("delete from assignment where created_at < now() - interval '1 day'")
                .update();
    }

    private static SheetMatch match(AssignmentForm form) {
        long startedAt = System.nanoTime();
        Objective objective = form.objective();
        long seed = ThreadLocalRandom.current().nextInt(SEEDS);
        MultipartFile file = form.pairs();
        if (file == null || file.isEmpty()) {
            throw new RuleBroken("assignments.refused.noPairs").at("pairs");
        }
        try (InputStream pairs = file.getInputStream();
                InputStream mentors = open(form.mentors());
                InputStream mentees = open(form.mentees())) {
            return SheetMatch.of(Sheets.read(pairs, mentors, mentees), objective, seed, startedAt);
        } catch (BadFile e) {
            throw new RuleBroken(e.key(), e.args()).at(e.file().field());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable InputStream open(@Nullable MultipartFile file) throws IOException {
        return file == null || file.isEmpty() ? null : file.getInputStream();
    }

    @Transactional(readOnly = true)
    SheetCertificate certificate(Viewer viewer, long id) {
        return jdbc.sql("""
                        select objective, pairs, possible, total, bound, minimum, blocking, proven, decimals, input, seed,
                               version, milliseconds
                        from assignment where id = ? and created_by = ? and created_at > now() - interval '1 day'
                        """)
                .params(id, viewer.id())
                .query(SheetCertificate.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    String matches(Viewer viewer, long id) {
        return jdbc.sql("""
                        select matches from assignment
                        where id = ? and created_by = ? and created_at > now() - interval '1 day'
                        """)
                .params(id, viewer.id())
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
