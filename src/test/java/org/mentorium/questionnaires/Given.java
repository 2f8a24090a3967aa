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
        jdbc.sql("update questionnaire_round set opened_at = now(), closed_at = null where id = ?")
                .param(round)
                .update();
        return round;
    }

    public void closed(long round) {
        jdbc.sql("update questionnaire_round set closed_at = now() where id = ?")
                .param(round)
                .update();
    }

    public long response(long round, long participant, boolean submitted) {
        return jdbc.sql("""
                        insert into response (round_id, participant_id, started_at, submitted_at)
                        values (?, ?, now(), case when ? then now() end) returning id
                        """)
                .params(round, participant, submitted)
                .query(Long.class)
                .single();
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
