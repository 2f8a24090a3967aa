package org.mentorium.matching.requests;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When requests are reminded of, and end. */
@Configuration(proxyBeanMethods = false)
class RequestJob {

    private static final Logger log = LoggerFactory.getLogger(RequestJob.class);

    @Bean
    RecurringTask<Void> requestEnding(
            RequestExpiry expiry, @Value("${mentorium.jobs.match-requests}") String schedule) {
        return Tasks.recurring("match-requests", Schedules.parseSchedule(schedule))
                .execute((instance, context) -> pass(expiry));
    }

    /** One that cannot be ended keeps no other from its end; it is tried again the next time. */
    static void pass(RequestExpiry expiry) {
        expiry.remind();
        for (long request : expiry.overdue()) {
            try {
                expiry.expire(request);
            } catch (RuntimeException e) {
                // Its message may hold what the two wrote to each other.
                log.error(
                        "Match request {} could not be ended: {}",
                        request,
                        e.getClass().getSimpleName());
            }
        }
    }
}
