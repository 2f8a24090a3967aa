package org.mentorium.questionnaires;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When rounds that are over are settled, and letters about open ones go out. */
@Configuration(proxyBeanMethods = false)
class RoundJob {

    private static final Logger log = LoggerFactory.getLogger(RoundJob.class);

    @Bean
    RecurringTask<Void> questionnaireRounds(
            Settling settling, RoundLetters letters, @Value("${mentorium.jobs.questionnaires}") String schedule) {
        return Tasks.recurring("questionnaires", Schedules.parseSchedule(schedule))
                .execute((instance, context) -> pass(settling, letters));
    }

    /** One round that cannot be ended keeps neither the others from their end nor any letter from going out. */
    static void pass(Settling settling, RoundLetters letters) {
        for (long round : settling.due()) {
            try {
                settling.settle(List.of(round));
            } catch (RuntimeException e) {
                log.error("Round {} could not be ended: {}", round, e.getClass().getSimpleName());
            }
        }
        letters.send();
    }
}
