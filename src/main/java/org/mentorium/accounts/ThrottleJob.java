package org.mentorium.accounts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When failed sign-ins are forgotten. */
@Configuration(proxyBeanMethods = false)
class ThrottleJob {

    @Bean
    RecurringTask<Void> oldSignInAttempts(
            Throttle throttle, @Value("${mentorium.jobs.sign-in-attempts}") String schedule) {
        return Tasks.recurring("sign-in-attempts", Schedules.parseSchedule(schedule))
                .execute((instance, context) -> throttle.forgetOld());
    }
}
