package org.mentorium.exports;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Asking for exports and calling them off; every request stays on record. */
@Service
@Transactional
class ExportRequests {

    /** Of one person; each holds a connection and a disk. */
    private static final int MOST_AT_ONCE = 2;

    private final JdbcClient jdbc;
    private final ExportPages pages;
    private final ExportKinds kinds;
    private final Scheduler scheduler;
    private final OneTimeTask<Void> job;
    private final Clock clock;

    ExportRequests(
            JdbcClient jdbc,
            ExportPages pages,
            ExportKinds kinds,
            Scheduler scheduler,
            OneTimeTask<Void> export,
            Clock clock) {
        this.jdbc = jdbc;
        this.pages = pages;
        this.kinds = kinds;
        this.scheduler = scheduler;
        this.job = export;
        this.clock = clock;
    }

    /** Asks for a file and answers with the address of its page. */
    String ask(Viewer viewer, ExportForm form) {
        ExportPages.onlyAdministrators(viewer);
        if (!kinds.keys().contains(form.kind())) {
            throw new RuleBroken("exports.refused.kind").at("kind");
        }
        if (form.from() != null && form.until() != null && form.until().isBefore(form.from())) {
            throw new RuleBroken("exports.refused.days").at("until");
        }
        requireFew(viewer);
        Long program = form.program();
        if (program != null
                && pages.programs().stream().noneMatch(one -> one.value().equals(program.toString()))) {
            throw new RuleBroken("exports.refused.program").at("program");
        }
        long id = jdbc.sql("""
                        insert into export_request
                            (requested_by, requested_at, kind, format, program_id, from_day, until_day, state)
                        values (:by, :at, :kind, :format, :program, :from, :until, 'WAITING') returning id
                        """)
                .param("by", viewer.id())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("kind", form.kind())
                .param("format", form.format().name())
                .param("program", program)
                .param("from", form.from())
                .param("until", form.until())
                .query(Long.class)
                .single();
        scheduler.schedule(job.instance(Long.toString(id)), clock.instant());
        // It is looked for at once, but not before it can be seen.
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
        return "/exports/" + id;
    }

    /** What was written so far goes with it. */
    void cancel(Viewer viewer, long id) {
        pages.own(viewer, id);
        int going = jdbc.sql("""
                        update export_request set state = 'CANCELLED', ended_at = ?
                        where id = ? and state in ('WAITING', 'RUNNING')
                        """)
                .params(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), id)
                .update();
        if (going == 0) {
            throw new RuleBroken("exports.refused.over");
        }
        jdbc.sql("delete from export_part where export_request_id = ?")
                .param(id)
                .update();
    }

    private void requireFew(Viewer viewer) {
        // One at a time decides, or two windows could ask past the limit.
        jdbc.sql("select id from person where id = ? for no key update")
                .param(viewer.id())
                .query(Long.class)
                .single();
        int going = jdbc.sql("""
                        select count(*) from export_request where requested_by = ? and state in ('WAITING', 'RUNNING')
                        """).param(viewer.id()).query(Integer.class).single();
        if (going >= MOST_AT_ONCE) {
            throw new RuleBroken("exports.refused.many", MOST_AT_ONCE);
        }
    }
}
