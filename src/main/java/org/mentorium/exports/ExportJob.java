package org.mentorium.exports;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Exports are made in the background, again after a kill, and deleted after a week. */
@Configuration(proxyBeanMethods = false)
class ExportJob {

    private static final int MOST_RETRIES = 2;
    private static final Duration WAIT = Duration.ofSeconds(5);

    @Bean
    OneTimeTask<Void> export(ExportMaker maker) {
        return Tasks.oneTime("export", Void.class)
                .onFailure(new FailureHandler.MaxRetriesFailureHandler<>(
                        MOST_RETRIES, new FailureHandler.OnFailureRetryLater<>(WAIT), (done, operations) -> {
                            maker.fail(Long.parseLong(
                                    done.getExecution().taskInstance.getId()));
                            operations.stop();
                        }))
                .execute((instance, context) -> maker.make(Long.parseLong(instance.getId())));
    }

    @Bean
    RecurringTask<Void> exportsForgotten(ExportSweep sweep, @Value("${mentorium.jobs.exports}") String schedule) {
        return Tasks.recurring("exports", Schedules.parseSchedule(schedule))
                .execute((instance, context) -> sweep.forgetOld());
    }
}
