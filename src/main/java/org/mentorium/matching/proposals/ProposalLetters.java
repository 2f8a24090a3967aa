package org.mentorium.matching.proposals;

import java.util.Collection;
import java.util.List;
import org.mentorium.accounts.Accounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people read about their proposals: that there is something to answer, and where; never about whom. */
@Component
public class ProposalLetters {

    private final Accounts accounts;
    private final JdbcClient jdbc;

    ProposalLetters(Accounts accounts, JdbcClient jdbc) {
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    /** One letter to each person of the run, however many proposals they have in it. */
    public void proposed(String program, long run) {
        List<Long> all = jdbc.sql("select id from open_match_proposal where match_run_id = ?")
                .param(run)
                .query(Long.class)
                .list();
        write("matchProposals.mail.proposed", program, all);
    }

    /** One letter to each person who has not answered one of these proposals. */
    void reminded(String program, Collection<Long> proposals) {
        write("matchProposals.mail.reminded", program, proposals);
    }

    /** It came to nothing, through no fault of the reader. */
    void ended(String program, long person, long proposal) {
        accounts.invite(person, "matchProposals.mail.ended", program, "/match-proposals/" + proposal);
    }

    /** The time to answer was over; who did not answer is not said. */
    void expired(String program, long person, long proposal) {
        accounts.invite(person, "matchProposals.mail.expired", program, "/match-proposals/" + proposal);
    }

    private void write(String key, String program, Collection<Long> proposals) {
        if (proposals.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        select person_id as person, count(*) as count, min(match_proposal_id) as first
                        from open_match_proposal_member where match_proposal_id in (:ids) and answer is null
                        group by person_id order by person_id
                        """)
                .param("ids", proposals)
                .query(Reader.class)
                .list()
                .forEach(reader -> accounts.invite(reader.person(), key, program, reader.path()));
    }

    private record Reader(long person, int count, long first) {
        String path() {
            return count == 1 ? "/match-proposals/" + first : "/match-proposals";
        }
    }
}
