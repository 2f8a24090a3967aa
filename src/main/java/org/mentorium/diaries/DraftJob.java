package org.mentorium.diaries;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When drafts that nobody came back to are thrown away. */
@Configuration(proxyBeanMethods = false)
class DraftJob {

    @Bean
    RecurringTask<Void> oldDrafts(Drafts drafts, @Value("${mentorium.jobs.diary-drafts}") String schedule) {
        return Tasks.recurring("diary-drafts", Schedules.parseSchedule(schedule))
                .execute((instance, context) -> drafts.forgetOld());
    }
}
