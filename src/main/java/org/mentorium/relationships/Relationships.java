package org.mentorium.relationships;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.mentorium.common.Forbidden;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens relationships for whoever brought two people together, and closes them for their members. */
@Service
@Transactional
public class Relationships {

    private final RelationshipRepository relationships;
    private final AgreementVersionRepository agreements;
    private final Newcomers newcomers;
    private final FirstAgreement firstAgreement;
    private final RelationshipScopes scopes;
    private final RelationshipLetters letters;
    private final Clock clock;

    Relationships(
            RelationshipRepository relationships,
            AgreementVersionRepository agreements,
            Newcomers newcomers,
            FirstAgreement firstAgreement,
            RelationshipScopes scopes,
            RelationshipLetters letters,
            Clock clock) {
        this.relationships = relationships;
        this.agreements = agreements;
        this.newcomers = newcomers;
        this.firstAgreement = firstAgreement;
        this.scopes = scopes;
        this.letters = letters;
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
        Instant now = clock.instant();
        var members = both.stream().map(Newcomer::membership).collect(toSet());
        long id = relationships
                .saveAndFlush(new Relationship(programId, members, now))
                .id();
        firstAgreement
                .text(programId, both)
                .ifPresent(text -> agreements.save(new AgreementVersion(id, 1, text, null, now)));
        letters.toMembers(id, 0, "relationships.mail.opened", "/relationships/" + id);
        return id;
    }

    void close(Viewer viewer, long id, ClosureReason reason) {
        RelationshipScope scope = scopes.findVisible(viewer, id);
        Forbidden.unless(RelationshipRights.mayClose(scope));
        relationships.lock(id).orElseThrow(NotFound::new).close(reason, viewer.id(), clock.instant());
        letters.toMembers(id, viewer.id(), "relationships.mail.closed", "/relationships/" + id);
        letters.toCoordinators(id, viewer.id(), "relationships.mail.closedInProgram", "/relationships/" + id);
    }
}
