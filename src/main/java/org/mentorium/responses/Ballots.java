package org.mentorium.responses;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentorium.common.DataFiles;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Anonymous answers. Nothing that is stored here names anybody: a draft is sealed with its author's code, and what is
 * handed in lies with all others in one box until the round is settled.
 */
@Service
@Transactional
class Ballots {

    private final Occasions occasions;
    private final Returns returns;
    private final JdbcClient jdbc;

    Ballots(Occasions occasions, Returns returns, JdbcClient jdbc) {
        this.occasions = occasions;
        this.returns = returns;
        this.jdbc = jdbc;
    }

    /** Begins anew, with a code to come back with. */
    Seal begin(Viewer viewer, Occasions.Key key) {
        // Holds the questionnaire, so that a round that is just being begun keeps the version that it asks.
        jdbc.sql("""
                select q.id from questionnaire q join questionnaire_round r on r.questionnaire_id = q.id
                where r.id = ? for share of q
                """).param(key.round()).query(Long.class).optional();
        Occasion occasion = occasions.find(viewer, key);
        if (!occasion.open() || occasion.returned()) {
            throw new RuleBroken("responses.notOpen");
        }
        Seal seal = Seal.draw(key.round());
        jdbc.sql("insert into ballot_box (round_id) values (?) on conflict do nothing")
                .param(key.round())
                .update();
        jdbc.sql("insert into ballot_draft (digest, round_id, sealed) values (?, ?, ?)")
                .params(
                        seal.digest(),
                        key.round(),
                        seal.close(Ballot.of(occasion, Map.of()).sealed()))
                .update();
        return seal;
    }

    /** The draft of a code, if there is one and the viewer is who began it. */
    @Transactional(readOnly = true)
    Optional<Ballot> find(Viewer viewer, Seal seal) {
        return read(viewer, seal, "select sealed from ballot_draft where digest = ?");
    }

    void answer(Viewer viewer, Seal seal, int number, AnswerForm form) {
        Ballot ballot = lock(viewer, seal);
        Answering.answer(ballot.response(), ballot.sheet(), number, form, viewer.locale());
        jdbc.sql("update ballot_draft set sealed = ? where digest = ?")
                .params(seal.close(ballot.sealed()), seal.digest())
                .update();
    }

    /** Hands in, once, unless items that need an answer have none; answers with their numbers. */
    List<Integer> submit(Viewer viewer, Seal seal) {
        // The round does not end while somebody hands in; once it has ended, nobody does.
        boolean running = jdbc.sql("select settled_at is null from questionnaire_round where id = ? for share")
                .param(seal.round())
                .query(Boolean.class)
                .optional()
                .orElse(false);
        if (!running) {
            throw new RuleBroken("responses.closed");
        }
        Ballot ballot = lock(viewer, seal);
        ballot.response().requireOpen();
        List<Integer> missing = Answering.missing(ballot.response(), ballot.sheet());
        if (!missing.isEmpty()) {
            return missing;
        }
        if (returns.note(ballot.key())) {
            jdbc.sql("""
                    update ballot_box
                    set ballots = (select array_agg(b order by md5(b::text)) from unnest(ballots || ?::jsonb) b)
                    where round_id = ?
                    """).params(ballot.answers(), seal.round()).update();
        }
        jdbc.sql("delete from ballot_draft where digest = ?")
                .param(seal.digest())
                .update();
        return missing;
    }

    private Ballot lock(Viewer viewer, Seal seal) {
        return read(viewer, seal, "select sealed from ballot_draft where digest = ? for update")
                .orElseThrow(NotFound::new);
    }

    private Optional<Ballot> read(Viewer viewer, Seal seal, String sql) {
        return jdbc.sql(sql)
                .param(seal.digest())
                .query((row, n) -> DataFiles.parse(seal.open(row.getBytes("sealed")), Ballot.Sealed.class))
                .optional()
                .map(opened -> Ballot.of(
                        occasions.find(viewer, new Occasions.Key(seal.round(), opened.participant(), opened.session())),
                        opened.answers()));
    }
}
