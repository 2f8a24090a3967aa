package org.mentorium.matching.circles;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.matching.Board;
import org.mentorium.matching.Boards;
import org.mentorium.matching.Drafts;
import org.mentorium.matching.RunScope;
import org.mentorium.matching.shapes.Draft;
import org.mentorium.matching.shapes.Hands;
import org.mentorium.matching.shapes.Joining;
import org.mentorium.participants.ParticipantRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Changes proposals of a draft by hand: rules, sizes and places hold, and a refusal names what is broken. */
@Service
@Transactional
class Circles {

    private final Boards boards;
    private final Drafts drafts;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Circles(Boards boards, Drafts drafts, JdbcClient jdbc, JsonMapper json) {
        this.boards = boards;
        this.drafts = drafts;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A proposal of a draft and who is in it. */
    record Circle(long id, List<In> members) {

        boolean has(long participant) {
            return members.stream().anyMatch(in -> in.participant() == participant);
        }

        /** What its mentors are there for. */
        Set<String> parts() {
            return members.stream().map(In::part).filter(Objects::nonNull).collect(Collectors.toSet());
        }
    }

    record In(
            long participant,
            String name,
            ParticipantRole role,
            @Nullable String part) {}

    @Transactional(readOnly = true)
    Circle find(RunScope run, long circle) {
        List<In> members =
                jdbc.sql("""
                        select m.participant_id as participant, p.given_name || ' ' || p.family_name as name, m.role,
                               m.part
                        from match_proposal o
                        join match_proposal_member m on m.match_proposal_id = o.id
                        join participant t on t.id = m.participant_id join person p on p.id = t.person_id
                        where o.match_run_id = ? and o.id = ? order by m.role desc, p.family_name, p.given_name, m.id
                        """).params(run.id(), circle).query(In.class).list();
        if (members.isEmpty()) {
            throw new NotFound();
        }
        return new Circle(circle, members);
    }

    String create(Viewer viewer, String slug, int number, CircleForm form) {
        RunScope run = drafts.lock(viewer, slug, number);
        Board board = boards.of(run);
        Hands hands = new Hands(board.cohort(), board.scoring());
        long first = requireNonNull(form.first());
        long second = requireNonNull(form.second());
        requirePlace(board, first, "first");
        requirePlace(board, second, "second");
        hands.refusal(first, second).ifPresent(refusal -> {
            throw refusal.at("second");
        });
        return run.address() + "/circles/" + drafts.add(run, hands.two(second, first));
    }

    void add(Viewer viewer, String slug, int number, long circle, MemberForm form) {
        RunScope run = drafts.lock(viewer, slug, number);
        Circle into = find(run, circle);
        Board board = boards.of(run);
        Hands hands = new Hands(board.cohort(), board.scoring());
        long joining = requireNonNull(form.participant());
        if (into.has(joining)) {
            throw new RuleBroken("circles.refused.already").at("participant");
        }
        requirePlace(board, joining, "participant");
        requireSize(hands, into, hands.role(joining));
        String part = hands.part(joining, into.parts(), "participant");
        Joining as = joining(hands, joining, into);
        jdbc.sql(
                        "insert into match_proposal_member (match_proposal_id, participant_id, role, part) values (?, ?, ?, ?)")
                .param(circle)
                .param(joining)
                .param(as.role().name())
                .param(part)
                .update();
        for (Draft.Tie tie : as.ties()) {
            jdbc.sql("""
                    insert into match_proposal_tie (match_proposal_id, mentor_id, mentee_id, score, reasons)
                    values (?, ?, ?, ?, ?::jsonb)
                    """)
                    .params(circle, tie.mentor(), tie.mentee(), tie.score(), json.writeValueAsString(tie.reasons()))
                    .update();
        }
        settle(circle);
    }

    private static Joining joining(Hands hands, long participant, Circle into) {
        try {
            return Joining.of(
                    hands,
                    participant,
                    into.members().stream()
                            .map(in -> new Draft.Member(in.participant(), in.role(), in.part()))
                            .toList());
        } catch (RuleBroken refusal) {
            throw refusal.at("participant");
        }
    }

    /** Answers whether the proposal is left: of one person alone there is none. */
    boolean remove(Viewer viewer, String slug, int number, long circle, long member) {
        RunScope run = drafts.lock(viewer, slug, number);
        Circle from = find(run, circle);
        if (!from.has(member)) {
            throw new NotFound();
        }
        jdbc.sql("delete from match_proposal_member where match_proposal_id = ? and participant_id = ?")
                .params(circle, member)
                .update();
        int ties = jdbc.sql("select count(*) from match_proposal_tie where match_proposal_id = ?")
                .param(circle)
                .query(Integer.class)
                .single();
        if (ties == 0) {
            jdbc.sql("delete from match_proposal where id = ?").param(circle).update();
            return false;
        }
        settle(circle);
        return true;
    }

    /** Its score and, as people may be fewer or more by now, who must accept. */
    private void settle(long circle) {
        jdbc.sql("""
                update match_proposal o set set_by_hand = true, version = version + 1,
                    score = (select avg(score)::int from match_proposal_tie where match_proposal_id = o.id),
                    least_mentors = least(greatest(o.least_mentors, 1), (
                        select count(*) from match_proposal_member where match_proposal_id = o.id and role = 'MENTOR'))
                where id = ?
                """).param(circle).update();
    }

    private static void requirePlace(Board board, long participant, String field) {
        int mentee = board.cohort().mentee(participant);
        int mentor = board.cohort().mentor(participant);
        boolean place = mentee >= 0 && board.lacking(mentee) > 0 || mentor >= 0 && board.places(mentor) > 0;
        if (!place) {
            throw new RuleBroken("circles.refused.noPlace").at(field);
        }
    }

    private static void requireSize(Hands hands, Circle into, ParticipantRole role) {
        long there = into.members().stream()
                .filter(in -> hands.peers() || in.role() == role)
                .count();
        if (there >= hands.most(role)) {
            throw new RuleBroken("circles.refused.size", hands.most(role)).at("participant");
        }
    }
}
