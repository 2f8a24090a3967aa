package org.mentorium.relationships;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mentorium.common.Forbidden;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;

/**
 * A relationship as one viewer may know it: its members know all that is shared in it, the program's coordinators only
 * that it exists and how it goes.
 *
 * @param knowsProgram whether the program's own pages are there for the viewer: not for a member who has left it
 */
public record RelationshipScope(
        long id,
        long programId,
        String programSlug,
        String programName,
        ZoneId programZone,
        boolean active,
        List<Member> members,
        boolean member,
        boolean coordinator,
        boolean knowsProgram) {

    /** Message key of what a closed relationship answers to every change. */
    static final String CLOSED = "relationships.closed.refusal";

    /** One of those bound together; role is MENTOR, MENTEE or PEER. */
    public record Member(long participantId, long personId, String name, String role) {
        public boolean mentor() {
            return !role.equals("MENTEE");
        }

        public boolean mentee() {
            return !role.equals("MENTOR");
        }
    }

    /** Three or more: what is done goes on when one of them is away. */
    public boolean group() {
        return members.stream().map(Member::personId).distinct().count() > 2;
    }

    public Optional<Member> me(Viewer viewer) {
        return members.stream().filter(m -> m.personId() == viewer.id()).findFirst();
    }

    /** Names of all members but the viewer, for "Only you and Lena can read this". */
    public List<String> others(Viewer viewer) {
        return members.stream()
                .filter(m -> m.personId() != viewer.id())
                .map(Member::name)
                .toList();
    }

    /** All members for a heading, the viewer first and by the word for "you". */
    public List<String> names(Viewer viewer, String you) {
        return member
                ? Stream.concat(Stream.of(you), others(viewer).stream()).toList()
                : members.stream().map(Member::name).toList();
    }

    public boolean isMentor(Viewer viewer) {
        return members.stream().anyMatch(m -> m.personId() == viewer.id() && m.mentor());
    }

    public boolean isMentee(Viewer viewer) {
        return members.stream().anyMatch(m -> m.personId() == viewer.id() && m.mentee());
    }

    /** Members of a relationship that goes on; a closed one can be read but nothing is added. */
    public boolean mayWrite() {
        return member && active;
    }

    /** Coordinators may not write here (403); a closed relationship says kindly that nothing is added any more. */
    public RelationshipScope requireWriter() {
        Forbidden.unless(member);
        if (!active) {
            throw new RuleBroken(CLOSED);
        }
        return this;
    }
}
