package org.mentorium.participants;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When lists that nobody confirmed are forgotten. */
@Configuration(proxyBeanMethods = false)
class ParticipantImportJob {

    @Bean
    RecurringTask<Void> oldParticipantImports(
            Imports imports, @Value("${mentorium.jobs.participant-imports}") String schedule) {
        return Tasks.recurring("participant-imports", Schedules.parseSchedule(schedule))
                .execute((instance, context) -> imports.forgetOld());
    }
}
