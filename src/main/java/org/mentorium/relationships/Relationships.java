package org.mentorium.relationships;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.List;
import org.mentorium.common.RuleBroken;
import org.mentorium.mail.Outbox;
import org.mentorium.web.PublicAddress;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens relationships for whoever brought two people together. */
@Service
@Transactional
public class Relationships {

    private final RelationshipRepository relationships;
    private final Newcomers newcomers;
    private final FirstAgreement firstAgreement;
    private final AgreementVersionRepository agreements;
    private final Outbox outbox;
    private final PublicAddress address;
    private final Clock clock;

    Relationships(
            RelationshipRepository relationships,
            Newcomers newcomers,
            FirstAgreement firstAgreement,
            AgreementVersionRepository agreements,
            Outbox outbox,
            PublicAddress address,
            Clock clock) {
        this.relationships = relationships;
        this.newcomers = newcomers;
        this.firstAgreement = firstAgreement;
        this.agreements = agreements;
        this.outbox = outbox;
        this.address = address;
        this.clock = clock;
    }

    /**
     * Binds two admitted participants together, with the program's agreement text to read and sign, and tells both by
     * letter. Joins the caller's transaction.
     *
     * @return the relationship's number
     */
    public long open(long programId, long mentorParticipantId, long menteeParticipantId) {
        List<Newcomer> both = newcomers.lock(programId, mentorParticipantId, menteeParticipantId);
        if (both.size() != 2) {
            throw new RuleBroken("relationships.open.notAdmitted");
        }
        if (newcomers.alreadyTogether(mentorParticipantId, menteeParticipantId)) {
            throw new RuleBroken("relationships.open.already");
        }
        var members = both.stream().map(Newcomer::membership).collect(toSet());
        long id = relationships
                .saveAndFlush(new Relationship(programId, members, clock.instant()))
                .id();
        firstAgreement
                .text(programId, both)
                .ifPresent(text -> agreements.save(new AgreementVersion(id, 1, text, null, clock.instant())));
        for (Newcomer newcomer : both) {
            outbox.post(
                    newcomer.email(),
                    newcomer.language(),
                    "relationships.mail.opened",
                    newcomer.givenName(),
                    newcomer.programName(),
                    address.of("/relationships/" + id));
        }
        return id;
    }
}
