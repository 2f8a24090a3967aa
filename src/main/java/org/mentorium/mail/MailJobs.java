package org.mentorium.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When letters leave. */
@Configuration(proxyBeanMethods = false)
class MailJobs {

    @Bean
    RecurringTask<Void> letterDelivery(Postman postman, @Value("${mentorium.jobs.letter-delivery}") String schedule) {
        return Tasks.recurring("letter-delivery", Schedules.parseSchedule(schedule))
                .execute((instance, context) -> postman.deliver());
    }
}
