package org.mentorium.web;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Throws away what the house kept for a while only. */
@Configuration(proxyBeanMethods = false)
class SweepJob {

    @Bean
    RecurringTask<Void> sweep(
            KeptForms kept, Submissions submissions, @Value("${mentorium.jobs.sweep}") String schedule) {
        return Tasks.recurring("sweep", Schedules.parseSchedule(schedule)).execute((instance, context) -> {
            kept.forgetOld();
            submissions.forgetOld();
        });
    }
}
