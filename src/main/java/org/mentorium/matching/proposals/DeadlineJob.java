package org.mentorium.matching.proposals;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks after the time that people have to answer. */
@Configuration(proxyBeanMethods = false)
class DeadlineJob {

    @Bean
    RecurringTask<Void> proposalDeadlines(
            ProposalDeadlines deadlines, @Value("${mentorium.jobs.proposal-deadlines}") String schedule) {
        return Tasks.recurring("proposal-deadlines", Schedules.parseSchedule(schedule))
                .execute((instance, context) -> run(deadlines));
    }

    /** A letter that cannot be written keeps nobody's time from ending. */
    static void run(ProposalDeadlines deadlines) {
        try {
            deadlines.remind();
        } finally {
            boolean more = true;
            while (more) {
                more = deadlines.end();
            }
        }
    }
}
