package org.mentorium.matching;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks twice a second after a run that is being made: tells how far it is, and interrupts one that was cancelled. */
@Component
class RunWatch {

    private static final Logger log = LoggerFactory.getLogger(RunWatch.class);
    private static final Duration EVERY = Duration.ofMillis(500);

    private final Runs runs;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "match-run-watch");
        thread.setDaemon(true);
        return thread;
    });

    RunWatch(Runs runs) {
        this.runs = runs;
    }

    /** Until it is closed, the calling thread is interrupted once the run is no longer wanted. */
    Look on(long run, RunProgress progress) {
        Look look = new Look(Thread.currentThread());
        look.future = clock.scheduleWithFixedDelay(
                () -> look(run, progress, look), 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return look;
    }

    private void look(long run, RunProgress progress, Look look) {
        try {
            if (!runs.report(run, progress)) {
                look.interrupt();
            }
        } catch (DataAccessException | TransactionException e) {
            // The database is away for a moment; the next look finds it again.
            log.warn(
                    "Match run {} could not be looked after: {}",
                    run,
                    e.getClass().getSimpleName());
        }
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }

    /** One run's watch. */
    static final class Look implements AutoCloseable {

        private final Thread maker;
        private @Nullable Future<?> future;
        private boolean over;
        private boolean interrupted;

        private Look(Thread maker) {
            this.maker = maker;
        }

        private synchronized void interrupt() {
            if (!over) {
                over = true;
                interrupted = true;
                maker.interrupt();
            }
        }

        @Override
        public synchronized void close() {
            over = true;
            if (future != null) {
                future.cancel(false);
            }
            if (interrupted) {
                // The thread goes on to other work.
                Thread.interrupted();
            }
        }
    }
}
