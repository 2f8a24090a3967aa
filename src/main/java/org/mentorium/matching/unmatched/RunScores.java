package org.mentorium.matching.unmatched;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.mentorium.charts.Bars;
import org.mentorium.charts.Chart;
import org.mentorium.charts.Frame;
import org.mentorium.matching.RunScope;
import org.mentorium.matching.RunSummary;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how the scores of a run are spread and which wishes it meets, in two statements. */
@Component
class RunScores {

    private static final int BANDS = 10;

    private final JdbcClient jdbc;
    private final MessageSource words;

    RunScores(JdbcClient jdbc, MessageSource words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    Scores of(RunScope run, RunSummary summary, Locale locale) {
        int[] counts = new int[BANDS];
        jdbc.sql("""
                        select least(x.score / 1000, 9) as band, count(*) as pairs
                        from match_proposal o join match_proposal_tie x on x.match_proposal_id = o.id
                        where o.match_run_id = ? group by 1
                        """).param(run.id()).query(row -> {
            counts[row.getInt("band")] = row.getInt("pairs");
        });
        return new Scores(drawing(counts, summary, locale), wishes(run));
    }

    private Chart drawing(int[] counts, RunSummary summary, Locale locale) {
        return Bars.of(
                new Frame(
                        word("matchRuns.scores.chart", locale),
                        word("matchRuns.scores.drawing", locale, summary.pairs(), summary.mean(), summary.lowest()),
                        List.of(word("matchRuns.scores.band", locale), word("matchRuns.pairs", locale)),
                        locale),
                IntStream.range(0, BANDS)
                        .mapToObj(band -> new Bars.Row(
                                word(
                                        "matchRuns.scores.fromTo",
                                        locale,
                                        BANDS * band,
                                        band == BANDS - 1 ? 100 : BANDS * band + 9),
                                counts[band]))
                        .toList());
    }

    private String word(String key, Locale locale, Object... args) {
        return words.getMessage(key, args, locale);
    }

    private List<Scores.Met> wishes(RunScope run) {
        return jdbc.sql("""
                        with ties as (
                            select x.mentor_id, x.mentee_id
                            from match_proposal o join match_proposal_tie x on x.match_proposal_id = o.id
                            where o.match_run_id = :run),
                        pairs as (
                            select mentee_id as one, mentor_id as other from ties
                            union select mentor_id, mentee_id from ties)
                        select t.role, count(distinct w.participant_id) as wishers,
                               count(distinct p.one) as met, count(distinct p.one) filter (where w.rank = 1) as first
                        from participant_wish w
                        join participant t on t.id = w.participant_id and t.state = 'ADMITTED'
                        left join pairs p on p.one = w.participant_id and p.other = w.wished_id
                        where t.program_id = :program group by t.role order by t.role
                        """)
                .param("run", run.id())
                .param("program", run.program().id())
                .query(Scores.Met.class)
                .list();
    }
}
