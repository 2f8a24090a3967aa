package org.mentorium.portfolios;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When archives that nobody confirmed are thrown away. */
@Configuration(proxyBeanMethods = false)
class ImportJob {

    @Bean
    RecurringTask<Void> oldImports(
            PortfolioImports imports, @Value("${mentorium.jobs.portfolio-imports}") String schedule) {
        return Tasks.recurring("portfolio-imports", Schedules.parseSchedule(schedule))
                .execute((instance, context) -> imports.forgetOld());
    }
}
