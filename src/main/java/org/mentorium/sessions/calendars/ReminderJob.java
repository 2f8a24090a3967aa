package org.mentorium.sessions.calendars;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When members are reminded of their sessions. */
@Configuration(proxyBeanMethods = false)
class ReminderJob {

    @Bean
    RecurringTask<Void> sessionReminders(
            Reminders reminders, @Value("${mentorium.jobs.session-reminders}") String schedule) {
        return Tasks.recurring("session-reminders", Schedules.parseSchedule(schedule))
                .execute((instance, context) -> reminders.send());
    }
}
