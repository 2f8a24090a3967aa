package org.mentorium.matching;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes runs in the background. The job lives in the database: when the application is killed in the middle, the
 * scheduler notices within a minute that nobody works on it, and it is begun again.
 */
@Configuration(proxyBeanMethods = false)
class RunJob {

    static final String NAME = "match-run";
    private static final Logger log = LoggerFactory.getLogger(RunJob.class);
    private static final int MOST_RETRIES = 2;
    private static final Duration WAIT = Duration.ofSeconds(5);

    @Bean
    OneTimeTask<Void> matchRun(RunMaker maker, Runs runs, RunWatch watch) {
        return Tasks.oneTime(NAME, Void.class)
                .onFailure(new FailureHandler.MaxRetriesFailureHandler<>(
                        MOST_RETRIES, new FailureHandler.OnFailureRetryLater<>(WAIT), (done, operations) -> {
                            runs.fail(Long.parseLong(
                                    done.getExecution().taskInstance.getId()));
                            operations.stop();
                        }))
                .execute((instance, context) -> make(Long.parseLong(instance.getId()), maker, runs, watch));
    }

    private static void make(long run, RunMaker maker, Runs runs, RunWatch watch) {
        RunProgress progress = new RunProgress();
        try (RunWatch.Look ignored = watch.on(run, progress)) {
            maker.make(run, progress);
        } catch (CancellationException e) {
            if (runs.wanted(run)) {
                // The application is shutting down; the next one begins anew.
                throw e;
            }
            log.info("Match run {} was cancelled", run);
        }
    }
}
