package org.mentorium.sessions;

import java.util.List;
import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.web.Option;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What members alone see of a session beside its facts: who comes, and which goals it touches. */
@Service
@Transactional(readOnly = true)
class SessionDetails {

    private final Attendance attendance;
    private final SessionGoals goals;
    private final Substitutes substitutes;
    private final MemberZones zones;

    SessionDetails(Attendance attendance, SessionGoals goals, Substitutes substitutes, MemberZones zones) {
        this.attendance = attendance;
        this.goals = goals;
        this.substitutes = substitutes;
        this.zones = zones;
    }

    /**
     * For members.
     *
     * @param group it goes on when one is away
     * @param substitutes who could step in, when somebody is wanted
     * @param elsewhere members whose clocks show another time
     */
    record Detail(
            List<Attender> attendance,
            List<String> goals,
            boolean group,
            List<Option> substitutes,
            List<MemberZone> elsewhere) {

        static final Detail NONE = new Detail(List.of(), List.of(), false, List.of(), List.of());

        public boolean anybodyAway() {
            return attendance.stream().anyMatch(Attender::away);
        }

        public boolean anybodyMissed() {
            return attendance.stream().anyMatch(Attender::missed);
        }
    }

    Detail of(Viewer viewer, RelationshipScope scope, SessionView session) {
        if (!scope.member()) {
            return Detail.NONE;
        }
        long id = session.row().id();
        List<Attender> all = attendance.of(scope, id);
        boolean wanted = session.mayEdit() && session.ahead() && Substitutes.wanted(scope, all);
        return new Detail(
                all,
                goals.titles(id),
                scope.group(),
                wanted ? substitutes.options(scope) : List.of(),
                zones.of(scope).stream()
                        .filter(member ->
                                member.differs(viewer.zone(), session.row().startsAt()))
                        .toList());
    }
}
