package org.mentorium.matching.requests;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When requests are reminded of, and end. */
@Configuration(proxyBeanMethods = false)
class RequestJob {

    @Bean
    RecurringTask<Void> requestEnding(
            RequestExpiry expiry, @Value("${mentorium.jobs.match-requests}") String schedule) {
        return Tasks.recurring("match-requests", Schedules.parseSchedule(schedule))
                .execute((instance, context) -> {
                    expiry.remind();
                    expiry.overdue().forEach(expiry::expire);
                });
    }
}
