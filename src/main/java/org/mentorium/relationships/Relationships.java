package org.mentorium.relationships;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.mentorium.common.Forbidden;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.springframework.context.ApplicationEventPublisher;
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
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Relationships(
            RelationshipRepository relationships,
            AgreementVersionRepository agreements,
            Newcomers newcomers,
            FirstAgreement firstAgreement,
            RelationshipScopes scopes,
            RelationshipLetters letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.relationships = relationships;
        this.agreements = agreements;
        this.newcomers = newcomers;
        this.firstAgreement = firstAgreement;
        this.scopes = scopes;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Binds admitted participants together, with the program's agreement text to read and sign, and tells each by letter.
     * Joins the caller's transaction.
     *
     * @return the relationship's number
     */
    public long open(long programId, List<Partner> partners) {
        List<Newcomer> all = newcomers.lock(programId, partners);
        if (all.size() < 2 || all.size() != partners.size()) {
            throw new RuleBroken("relationships.open.notAdmitted");
        }
        if (newcomers.alreadyTogether(partners)) {
            throw new RuleBroken("relationships.open.already");
        }
        Instant now = clock.instant();
        var members = all.stream().map(Newcomer::membership).collect(toSet());
        long id = relationships
                .saveAndFlush(new Relationship(programId, members, now))
                .id();
        firstAgreement
                .text(programId, all)
                .ifPresent(text -> agreements.save(new AgreementVersion(id, 1, text, null, now)));
        letters.toMembers(id, 0, "relationships.mail.opened", "/relationships/" + id);
        return id;
    }

    /** One more joins a relationship that goes on: they learn it, and so do the others. */
    public void join(long id, Partner partner) {
        Relationship relationship = relationships.lock(id).orElseThrow(NotFound::new);
        Newcomer newcomer = newcomers.lock(relationship.programId(), List.of(partner)).stream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("relationships.open.notAdmitted"));
        relationship.join(newcomer.membership());
        relationships.saveAndFlush(relationship);
        letters.toMember(id, newcomer.membership().personId(), "relationships.mail.opened", "/relationships/" + id);
        letters.toMembers(id, newcomer.membership().personId(), "relationships.mail.joined", "/relationships/" + id);
    }

    void close(Viewer viewer, long id, ClosureReason reason) {
        RelationshipScope scope = scopes.findVisible(viewer, id);
        Forbidden.unless(RelationshipRights.mayClose(scope));
        Relationship relationship = relationships.lock(id).orElseThrow(NotFound::new);
        relationship.close(reason, viewer.id(), clock.instant());
        relationships.saveAndFlush(relationship);
        letters.toMembers(id, viewer.id(), "relationships.mail.closed", "/relationships/" + id);
        letters.toCoordinators(id, viewer.id(), "relationships.mail.closedInProgram", "/relationships/" + id);
        events.publishEvent(new RelationshipClosed(id, viewer.id()));
    }
}
