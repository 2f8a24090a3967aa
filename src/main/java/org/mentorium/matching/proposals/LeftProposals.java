package org.mentorium.matching.proposals;

import org.mentorium.participants.PartEnded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Takes whoever has left a program out of their proposals. Afterwards, and not in the same transaction: answers lock a
 * proposal before its people, and leaving has locked a person already.
 */
@Component
class LeftProposals {

    private static final Logger LOG = LoggerFactory.getLogger(LeftProposals.class);
    private final ProposalAnswers answers;

    LeftProposals(ProposalAnswers answers) {
        this.answers = answers;
    }

    @TransactionalEventListener
    void on(PartEnded part) {
        try {
            answers.left(part.participantId());
        } catch (RuntimeException e) {
            // They have left all the same: nothing of theirs can be answered, and it ends at the latest with its time.
            LOG.error(
                    "Proposals of participant {} could not be ended: {}",
                    part.participantId(),
                    e.getClass().getSimpleName());
        }
    }
}
