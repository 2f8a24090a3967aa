package org.mentorium.reports;

import java.util.List;
import java.util.stream.Stream;
import org.mentorium.programs.ProgramPolicy;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.Programs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shared portfolio items that count as evidence, against what the program asks of each mentor and mentee. */
@Component
class EvidenceFigures implements ReportSection {

    private static final Chapter SECTION = Chapter.EVIDENCE;
    private final JdbcClient jdbc;
    private final Programs programs;

    EvidenceFigures(JdbcClient jdbc, Programs programs) {
        this.jdbc = jdbc;
        this.programs = programs;
    }

    @Override
    public List<Figure> figures(ProgramScope scope) {
        ProgramPolicy policy = programs.policy(scope.id());
        if (!scope.sides()) {
            return figures(scope, "PEER", "peers", Math.max(policy.menteeEvidence(), policy.mentorEvidence()));
        }
        return Stream.of(
                        figures(scope, "MENTEE", "mentees", policy.menteeEvidence()),
                        figures(scope, "MENTOR", "mentors", policy.mentorEvidence()))
                .flatMap(List::stream)
                .toList();
    }

    private List<Figure> figures(ProgramScope scope, String role, String group, int required) {
        Evidence evidence = jdbc.sql("""
                        with items as (
                            select person_id, evidence as provided from participant_completion
                            where program_id = :program and role = :role)
                        select count(*) as people, coalesce(sum(provided), 0) as provided,
                               count(*) filter (where provided >= :required) as whole from items
                        """)
                .param("program", scope.id())
                .param("role", role)
                .param("required", required)
                .query(Evidence.class)
                .single();
        if (required == 0 && evidence.provided() == 0) {
            return List.of();
        }
        return List.of(
                Figure.about(
                        SECTION,
                        "evidence",
                        group,
                        "required",
                        evidence.people(),
                        required * evidence.people(),
                        "items"),
                Figure.about(SECTION, "evidence", group, "provided", evidence.people(), evidence.provided(), "items"),
                Figure.about(SECTION, "all_evidence", group, "", evidence.people(), evidence.whole(), Figure.PEOPLE));
    }

    private record Evidence(int people, int provided, int whole) {}
}
