package org.mentorium.results;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Forbidden;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.instruments.Measure;
import org.mentorium.instruments.Variable;
import org.mentorium.programs.ProgramScope;
import org.mentorium.questionnaires.CountedRound;
import org.mentorium.questionnaires.CountedRounds;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a group wrote to an open question, from ten people on, in an order that tells nothing, and its tags. */
@Service
@Transactional
class OpenAnswers {

    private static final int LONGEST = 60;
    private static final int MOST = 10;
    // Ordered by a digest: the same at each look, and unlike the order in which people answered other questions.
    private static final String TEXTS = """
            from answer a join counted_response s on s.id = a.response_id
            where s.round_id = :round and not s.partial and a.item = :item and a.text is not null
            """;
    private static final String FOUND = """
             and (:q = '' or position(lower(:q) in lower(a.text)) > 0)
             and (:tag = '' or exists (
                select 1 from answer_tagging g join answer_tag t on t.id = g.answer_tag_id
                where g.round_id = :round and g.item = :item and g.digest = md5(a.item || a.text) and t.name = :tag))
            """;
    /** Of what is said after it; people, however often each of them said it. */
    static final String TAGS = """
            select t.id, t.name, t.settled_at is not null as settled,
                   count(distinct coalesce(s.pseudonym::text, s.id::text)) filter (where a.item is not null) as n
            from answer_tag t join questionnaire q on q.id = t.questionnaire_id
            left join answer_tagging g on g.answer_tag_id = t.id
            left join counted_response s on s.round_id = g.round_id and not s.partial
            left join answer a on a.response_id = s.id and a.item = g.item and md5(a.item || a.text) = g.digest
            where %s group by t.id order by n desc, t.name
            """;

    private final CountedRounds rounds;
    private final JdbcClient jdbc;
    private final Clock clock;

    OpenAnswers(CountedRounds rounds, JdbcClient jdbc, Clock clock) {
        this.rounds = rounds;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The answers to one question in one round.
     *
     * @param n how many wrote something; told even when the texts are withheld
     */
    public record View(
            CountedRound round,
            Variable variable,
            int n,
            @Nullable Withheld withheld,
            Page<OpenAnswer> page,
            List<TagCount> tags,
            boolean mayTag) {}

    View of(Viewer viewer, long id, long roundId, String item, String q, String tag, Pageable pageable) {
        ProgramScope program = rounds.program(viewer, id);
        CountedRound round = rounds.one(program, id, roundId);
        Variable variable = variable(round, item);
        int n = jdbc.sql("select count(distinct coalesce(s.pseudonym::text, s.id::text)) " + TEXTS)
                .param("round", roundId)
                .param("item", item)
                .query(Integer.class)
                .single();
        Withheld withheld = !round.closed() ? Withheld.OPEN : n < Grouping.FEWEST_TEXTS ? Withheld.FEW : null;
        if (withheld != null) {
            return new View(round, variable, n, withheld, new PageImpl<>(List.of()), List.of(), false);
        }
        rounds.shown(List.of(round));
        return new View(round, variable, n, null, texts(roundId, item, q, tag, pageable), tags(id), mayTag(program));
    }

    private Page<OpenAnswer> texts(long round, String item, String q, String tag, Pageable pageable) {
        int found = jdbc.sql("select count(*) " + TEXTS + FOUND)
                .param("round", round)
                .param("item", item)
                .param("q", q)
                .param("tag", tag)
                .query(Integer.class)
                .single();
        List<OpenAnswer> answers = jdbc.sql("select md5(a.item || a.text) as digest, a.text, array("
                        + "select t.name from answer_tagging g join answer_tag t on t.id = g.answer_tag_id"
                        + " where g.round_id = :round and g.item = :item and g.digest = md5(a.item || a.text)"
                        + " order by t.name) as tags " + TEXTS + FOUND
                        + " order by md5(a.item || a.text), a.text limit :size offset :from")
                .param("round", round)
                .param("item", item)
                .param("q", q)
                .param("tag", tag)
                .param("size", pageable.getPageSize())
                .param("from", pageable.getOffset())
                .query((row, n) ->
                        new OpenAnswer(row.getString("digest"), row.getString("text"), names(row.getArray("tags"))))
                .list();
        return new PageImpl<>(answers, pageable, found);
    }

    private static List<String> names(Array tags) throws SQLException {
        return Arrays.asList((String[]) tags.getArray());
    }

    /** The tags of a questionnaire, the most frequent first. */
    List<TagCount> tags(long id) {
        return jdbc.sql(TAGS.formatted("q.id = ?"))
                .param(id)
                .query(TagCount.class)
                .list();
    }

    static boolean mayTag(ProgramScope program) {
        return program.coordinator();
    }

    /** Sets what was read in an answer: names separated by commas, which replace the earlier ones. */
    void tag(Viewer viewer, long id, long roundId, String item, String digest, String names) {
        View view = of(viewer, id, roundId, item, "", "", Pageable.ofSize(1));
        Forbidden.unless(view.mayTag());
        List<String> wanted = Arrays.stream(names.split(","))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (wanted.size() > MOST || wanted.stream().anyMatch(name -> name.length() > LONGEST)) {
            throw new RuleBroken("results.tags.long", MOST, LONGEST).at("tags");
        }
        boolean there = jdbc.sql("select exists (select 1 " + TEXTS + " and md5(a.item || a.text) = :digest)")
                .param("round", roundId)
                .param("item", item)
                .param("digest", digest)
                .query(Boolean.class)
                .single();
        if (!there) {
            throw new NotFound();
        }
        jdbc.sql("delete from answer_tagging where round_id = ? and item = ? and digest = ?")
                .params(roundId, item, digest)
                .update();
        for (String name : wanted) {
            jdbc.sql("insert into answer_tag (questionnaire_id, name) values (?, ?) on conflict do nothing")
                    .params(id, name)
                    .update();
            jdbc.sql("""
                            insert into answer_tagging (answer_tag_id, round_id, item, digest)
                            select id, ?, ?, ? from answer_tag where questionnaire_id = ? and name = ?
                            """).params(roundId, item, digest, id, name).update();
        }
        jdbc.sql("""
                        delete from answer_tag t where t.questionnaire_id = ? and t.settled_at is null
                        and not exists (select 1 from answer_tagging g where g.answer_tag_id = t.id)
                        """).param(id).update();
    }

    /** That a need asks for training is planned or turned down. */
    void settle(Viewer viewer, long id, long tag) {
        Forbidden.unless(mayTag(rounds.program(viewer, id)));
        int settled = jdbc.sql("update answer_tag set settled_at = ? where id = ? and questionnaire_id = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), tag, id)
                .update();
        if (settled == 0) {
            throw new NotFound();
        }
    }

    private static Variable variable(CountedRound round, String item) {
        return round.definition()
                .variable(item)
                .filter(variable -> variable.measure() == Measure.WORDS)
                .filter(variable -> variable.item().askedIn(round.phase()))
                .orElseThrow(NotFound::new);
    }
}
