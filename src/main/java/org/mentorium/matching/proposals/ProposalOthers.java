package org.mentorium.matching.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.mentorium.matching.ReasonWords;
import org.mentorium.matching.Voice;
import org.mentorium.participants.ParticipantRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who else is in a proposal, as far as its reader may know them, and why the two would suit each other. */
@Component
class ProposalOthers {

    private final JdbcClient jdbc;
    private final ReasonWords words;

    ProposalOthers(JdbcClient jdbc, ReasonWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    List<MyProposal.Other> of(Viewer viewer, long proposal) {
        return jdbc.sql("""
                        select me.role as mine, my.given_name as my_name, m.role, m.part, p.given_name,
                               p.given_name || ' ' || p.family_name as name, i.name as organisation, p.position,
                               p.languages, p.skills_offered, p.skills_sought, p.goals, p.experience_years,
                               guides.reasons as guides, follows.reasons as follows
                        from match_proposal_member me
                        join participant mt on mt.id = me.participant_id and mt.person_id = :me
                        join person my on my.id = mt.person_id
                        join match_proposal o on o.id = me.match_proposal_id
                        join match_proposal_member m on m.match_proposal_id = o.id
                          and m.participant_id <> me.participant_id and (m.ending is null or o.ending is not null)
                        join participant t on t.id = m.participant_id
                        join person p on p.id = t.person_id
                        left join organisation i on i.id = p.organisation_id
                        left join match_proposal_tie guides on guides.match_proposal_id = o.id
                          and guides.mentor_id = m.participant_id and guides.mentee_id = me.participant_id
                        left join match_proposal_tie follows on follows.match_proposal_id = o.id
                          and follows.mentor_id = me.participant_id and follows.mentee_id = m.participant_id
                        where o.id = :id order by m.role desc, p.family_name, p.given_name, m.id
                        """)
                .param("me", viewer.id())
                .param("id", proposal)
                .query((row, n) -> other(row, viewer))
                .list();
    }

    private MyProposal.Other other(ResultSet row, Viewer viewer) throws SQLException {
        ParticipantRole mine = ParticipantRole.valueOf(row.getString("mine"));
        ParticipantRole role = ParticipantRole.valueOf(row.getString("role"));
        boolean peers = role == ParticipantRole.PEER;
        boolean guides = role == ParticipantRole.MENTOR;
        // Mentees of one group need not know what the others seek.
        boolean follows = role == ParticipantRole.MENTEE && mine == ParticipantRole.MENTOR;
        return new MyProposal.Other(
                row.getString("name"),
                role,
                row.getString("part"),
                row.getString("organisation"),
                row.getString("position"),
                texts(row, "languages"),
                guides || peers ? texts(row, "skills_offered") : List.of(),
                follows || peers ? texts(row, "skills_sought") : List.of(),
                guides || peers || follows ? row.getString("goals") : "",
                guides || peers ? row.getObject("experience_years", Integer.class) : null,
                reasons(row, viewer));
    }

    /** Between peers both directions count, and what both say alike is said once. */
    private List<String> reasons(ResultSet row, Viewer viewer) throws SQLException {
        String me = row.getString("my_name");
        String other = row.getString("given_name");
        Set<String> all = new LinkedHashSet<>(say(row.getString("guides"), Voice.MENTEE, other, me, viewer));
        all.addAll(say(row.getString("follows"), Voice.MENTOR, me, other, viewer));
        return new ArrayList<>(all);
    }

    private List<String> say(@Nullable String stored, Voice voice, String mentor, String mentee, Viewer viewer) {
        return stored == null ? List.of() : words.strengths(words.read(stored), voice, mentor, mentee, viewer.locale());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
