package org.mentorium.questionnaires;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.InstrumentJson;
import org.mentorium.instruments.Phase;
import org.mentorium.testing.Cast.Program;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questionnaires, rounds and answers for tests; what has its own page is written straight to the tables. */
public class Given {

    private final Questionnaires questionnaires;
    private final JdbcClient jdbc;

    public Given(Questionnaires questionnaires, JdbcClient jdbc) {
        this.questionnaires = questionnaires;
        this.jdbc = jdbc;
    }

    /** The toolkit's questionnaire as a draft, before and after. */
    public long draft(Program program, Audience audience) {
        return draft(program, EnumSet.of(Phase.PRE, Phase.POST), audience);
    }

    public long draft(Program program, Set<Phase> phases, Audience audience) {
        return questionnaires.adopt(program.id(), "inclusive-teaching", phases, audience);
    }

    public long published(Program program, Audience audience) {
        long id = draft(program, audience);
        jdbc.sql("update questionnaire_version set published_at = now() where questionnaire_id = ?")
                .param(id)
                .update();
        return id;
    }

    /** A questionnaire that asks something of one's own, published, before and after. */
    public long published(Program program, Audience audience, Instrument definition) {
        long id = draft(program, audience);
        jdbc.sql("update questionnaire_version set definition = cast(? as jsonb), published_at = now()"
                        + " where questionnaire_id = ?")
                .params(InstrumentJson.write(definition), id)
                .update();
        return id;
    }

    public long round(long questionnaireId, Phase phase) {
        return jdbc.sql("select id from questionnaire_round where questionnaire_id = ? and phase = ?")
                .params(questionnaireId, phase.name())
                .query(Long.class)
                .single();
    }

    public long opened(long questionnaireId, Phase phase) {
        long round = round(questionnaireId, phase);
        jdbc.sql("update questionnaire_round set opened_at = now(), closed_at = null, settled_at = null where id = ?")
                .param(round)
                .update();
        return round;
    }

    /** Closed for good: what was begun is marked, and the ballot box is opened. */
    public void closed(long round) {
        jdbc.sql("update questionnaire_round set closed_at = now() where id = ?")
                .param(round)
                .update();
        jdbc.sql("select settle_round(?, now())").param(round).query(row -> {});
    }

    public void kept(long questionnaireId, Confidentiality confidentiality) {
        jdbc.sql("update questionnaire set confidentiality = ? where id = ?")
                .params(confidentiality.name(), questionnaireId)
                .update();
    }

    /** A response as its owner would have begun it; not of an anonymous round. */
    public long response(long round, long participant, boolean submitted) {
        long response = jdbc.sql("""
                        with who as materialized (
                            select t.*, p.organisation_id, set_config('mentorium.viewer', t.person_id::text, true)
                            from participant t join person p on p.id = t.person_id where t.id = :participant),
                        before as materialized (
                            select s.pseudonym from who, questionnaire_round r, response_owner o
                            join response s on s.id = o.response_id
                            where r.id = :round and o.questionnaire_id = r.questionnaire_id
                              and o.participant_id = who.id and who.set_config is not null limit 1),
                        begun as (
                            insert into response
                                (round_id, state, participant_id, role, organisation_id, pseudonym)
                            select r.id, case when :submitted then 'SUBMITTED' else 'BEGUN' end,
                                   case r.confidentiality when 'NAMED' then who.id end, who.role, who.organisation_id,
                                   coalesce((select pseudonym from before), gen_random_uuid())
                            from who, questionnaire_round r where r.id = :round returning id),
                        owned as (
                            insert into response_owner (response_id, questionnaire_id, round_id, participant_id,
                                                        person_id, started_at, submitted_at)
                            select begun.id, r.questionnaire_id, r.id, who.id, who.person_id, now(),
                                   case when :submitted then now() end
                            from begun, who, questionnaire_round r where r.id = :round)
                        select id from begun
                        """)
                .param("round", round)
                .param("participant", participant)
                .param("submitted", submitted)
                .query(Long.class)
                .single();
        if (submitted) {
            jdbc.sql("""
                            insert into round_return as x (round_id, returned) values (?, array[?])
                            on conflict (round_id) do update
                            set returned = (select array_agg(k order by k) from unnest(x.returned || excluded.returned) k)
                            """).params(round, Long.toString(participant)).update();
        }
        return response;
    }

    public void values(long response, Map<String, Integer> values) {
        values.forEach((item, value) -> jdbc.sql("insert into answer (response_id, item, value) values (?, ?, ?)")
                .params(response, item, value)
                .update());
    }

    public void text(long response, String item, String text) {
        jdbc.sql("insert into answer (response_id, item, text) values (?, ?, ?)")
                .params(response, item, text)
                .update();
    }
}
