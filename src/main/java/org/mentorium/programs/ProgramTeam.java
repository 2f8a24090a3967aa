package org.mentorium.programs;

import java.util.List;
import org.mentorium.accounts.Accounts;
import org.mentorium.common.Forbidden;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.people.People;
import org.mentorium.people.PersonData;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Coordinators, and administrators when there is nobody else, say who runs and who evaluates a program. */
@Service
@Transactional
class ProgramTeam {

    private final ProgramScopes scopes;
    private final ProgramRepository programs;
    private final ProgramRoles roles;
    private final People people;
    private final Accounts accounts;

    ProgramTeam(
            ProgramScopes scopes, ProgramRepository programs, ProgramRoles roles, People people, Accounts accounts) {
        this.scopes = scopes;
        this.programs = programs;
        this.roles = roles;
        this.people = people;
        this.accounts = accounts;
    }

    @Transactional(readOnly = true)
    List<TeamRow> all(Viewer viewer, String slug) {
        return roles.team(scope(viewer, slug).id());
    }

    /** Gives a role and writes to whoever got it; somebody new is entered first. */
    void add(Viewer viewer, String slug, RoleForm form) {
        ProgramScope scope = scope(viewer, slug);
        long personId = people.findByEmail(form.email()).orElseGet(() -> register(viewer, form));
        if (!roles.give(scope.id(), personId, form.programRole())) {
            throw new RuleBroken("programs.role.given").at("email");
        }
        if (personId != viewer.id()) {
            accounts.invite(personId, letter(form.programRole()), scope.name(), "/programs/" + slug);
        }
    }

    /** Takes a role away; a program always keeps a coordinator. */
    void remove(Viewer viewer, String slug, long personId, ProgramRole role) {
        ProgramScope scope = scope(viewer, slug);
        // Of two coordinators who remove each other at the same moment, the second is refused.
        if (programs.lockById(scope.id()).isEmpty() || !roles.take(scope.id(), personId, role)) {
            throw new NotFound();
        }
        if (roles.team(scope.id()).stream().noneMatch(row -> row.role() == ProgramRole.COORDINATOR)) {
            throw new RuleBroken("programs.role.last");
        }
    }

    private long register(Viewer viewer, RoleForm form) {
        if (!form.named()) {
            throw new RuleBroken("programs.role.unknown").at("givenName");
        }
        return people.register(PersonData.of(
                form.email(),
                String.valueOf(form.givenName()),
                String.valueOf(form.familyName()),
                viewer.locale(),
                viewer.zone()));
    }

    private static String letter(ProgramRole role) {
        return switch (role) {
            case COORDINATOR -> "programs.mail.coordinator";
            case EVALUATOR -> "programs.mail.evaluator";
        };
    }

    private ProgramScope scope(Viewer viewer, String slug) {
        ProgramScope scope = scopes.findVisible(viewer, slug);
        Forbidden.unless(scope.coordinator() || scope.administrator());
        return scope;
    }
}
