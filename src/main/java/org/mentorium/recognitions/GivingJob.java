package org.mentorium.recognitions;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When programs that chose so give recognition by themselves. */
@Configuration(proxyBeanMethods = false)
class GivingJob {

    @Bean
    RecurringTask<Void> recognitions(Giving giving, @Value("${mentorium.jobs.recognitions}") String schedule) {
        return Tasks.recurring("recognitions", Schedules.parseSchedule(schedule))
                .execute((instance, context) -> giving.giveByThemselves());
    }
}
