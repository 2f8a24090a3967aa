package org.mentorium.signals;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Signals are looked for each night. */
@Configuration(proxyBeanMethods = false)
class SignalJob {

    @Bean
    RecurringTask<Void> signals(SignalFinder finder, @Value("${mentorium.jobs.signals}") String schedule) {
        return Tasks.recurring("signals", Schedules.parseSchedule(schedule))
                .execute((instance, context) -> finder.findAll());
    }
}
