package org.mentorium.checkins;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When members are invited to look back. */
@Configuration(proxyBeanMethods = false)
class CheckInJob {

    @Bean
    RecurringTask<Void> checkInInvitations(
            CheckInInvitations invitations, @Value("${mentorium.jobs.check-in-invitations}") String schedule) {
        return Tasks.recurring("check-in-invitations", Schedules.parseSchedule(schedule))
                .execute((instance, context) -> invitations.send());
    }
}
