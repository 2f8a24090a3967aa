package org.mentorium.worklists;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.mentorium.charts.Chart;
import org.mentorium.charts.Frame;
import org.mentorium.charts.Weeks;
import org.mentorium.programs.ProgramScope;
import org.mentorium.web.Formats;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts sessions and hours week by week, from the program's beginning, of the last year at most, against what the program
 * asks of each relationship, spread evenly over its time.
 */
@Component
class ProgressReader {

    private static final String WEEKS = """
            select w.week::date as first, least(g.ends_on, w.week::date + 6) as last,
                   (least(g.ends_on, w.week::date + 6) - greatest(g.starts_on, w.week::date) + 1) / 7.0 as share,
                   coalesce(h.sessions, 0) as sessions, coalesce(h.minutes, 0) as minutes,
                   coalesce(h.met, 0) as met,
                   (select count(*) from relationship r
                    where r.program_id = g.id and r.started_at < (w.week + interval '7 days') at time zone g.time_zone
                      and (r.closed_at is null or r.closed_at >= w.week at time zone g.time_zone)) as going
            from program g
            cross join lateral generate_series(
                date_trunc('week', greatest(coalesce(g.starts_on, (g.created_at at time zone g.time_zone)::date), :today::date - 357)::timestamp),
                least(coalesce(g.ends_on, :today::date), :today::date)::timestamp, interval '7 days') as w (week)
            left join (
                select date_trunc('week', s.starts_at at time zone z.time_zone) as week, count(*) as sessions,
                       sum(s.minutes) as minutes, count(distinct s.relationship_id) as met
                from program z
                join relationship r on r.program_id = z.id
                join mentoring_session s on s.relationship_id = r.id and s.state = 'HELD'
                where z.id = :program group by 1) h on h.week = w.week
            where g.id = :program order by w.week
            """;

    private final MessageSource words;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProgressReader(MessageSource words, JdbcClient jdbc, Clock clock) {
        this.words = words;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Asked(
            @Nullable Integer sessions,
            @Nullable Integer hours,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {

        /** So much a week, over the program's time. */
        @Nullable
        Double aWeek(@Nullable Integer whole) {
            if (whole == null || startsOn == null || endsOn == null) {
                return null;
            }
            return whole * 7.0 / (ChronoUnit.DAYS.between(startsOn, endsOn) + 1);
        }
    }

    /** Null before the program's first week. */
    @Nullable
    Progress of(ProgramScope program, Locale locale) {
        List<Week> weeks = jdbc.sql(WEEKS)
                .param("program", program.id())
                .param("today", LocalDate.now(clock.withZone(program.zone())))
                .query(Week.class)
                .list();
        Asked asked = jdbc.sql("""
                        select required_sessions as sessions, required_hours as hours, starts_on, ends_on
                        from program where id = ?
                        """).param(program.id()).query(Asked.class).single();
        if (weeks.stream().allMatch(week -> week.going() == 0)) {
            return null;
        }
        Double sessions = asked.aWeek(asked.sessions());
        Double hours = asked.aWeek(asked.hours());
        return new Progress(
                weeks,
                sessions,
                hours,
                chart(program, locale, "sessions", weeks, Week::sessions, sessions),
                chart(program, locale, "hours", weeks, Week::hours, hours));
    }

    private Chart chart(
            ProgramScope program,
            Locale locale,
            String of,
            List<Week> weeks,
            ToDoubleFunction<Week> value,
            @Nullable Double plan) {
        Formats formats = new Formats(locale, program.zone(), null);
        String held = word("worklists.weeks." + of, locale);
        String asked = word("worklists.weeks.plan", locale);
        String week = word("worklists.weeks.week", locale);
        String about = word("worklists.weeks.description", locale);
        if (plan == null) {
            return Weeks.of(
                    new Frame(held, about, List.of(week, held), locale),
                    weeks.stream()
                            .map(one -> new Weeks.Point(formats.date(one.first()), value.applyAsDouble(one)))
                            .toList());
        }
        return Weeks.against(
                new Frame(held, about, List.of(week, held, asked), locale),
                held,
                asked,
                weeks.stream()
                        .map(one ->
                                new Weeks.Planned(formats.date(one.first()), value.applyAsDouble(one), one.asked(plan)))
                        .toList());
    }

    private String word(String key, Locale locale) {
        return words.getMessage(key, null, locale);
    }
}
