package org.mentorium.questionnaires;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When rounds that are over are settled, and letters about open ones go out. */
@Configuration(proxyBeanMethods = false)
class RoundJob {

    @Bean
    RecurringTask<Void> questionnaireRounds(
            Settling settling, RoundLetters letters, @Value("${mentorium.jobs.questionnaires}") String schedule) {
        return Tasks.recurring("questionnaires", Schedules.parseSchedule(schedule))
                .execute((instance, context) -> {
                    settling.all();
                    letters.send();
                });
    }
}
