package org.mentorium.assignments;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When results of uploads are deleted. */
@Configuration(proxyBeanMethods = false)
class AssignmentJob {

    @Bean
    RecurringTask<Void> assignmentsForgotten(
            Assignments assignments, @Value("${mentorium.jobs.assignments}") String schedule) {
        return Tasks.recurring("assignments", Schedules.parseSchedule(schedule))
                .execute((instance, context) -> assignments.forgetOld());
    }
}
