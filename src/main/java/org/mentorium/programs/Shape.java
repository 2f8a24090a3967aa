package org.mentorium.programs;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a program's mentoring type needs besides; each type looks past what is not its own.
 *
 * @param groupMentors who lead a group, one or two
 * @param groupCompanyBy by which of {@link #COMPANY} likeness in a group goes
 * @param groupSharedHour whether a group needs an hour of the week that all its members have
 * @param teamParts what a mentee gets one mentor each for: expertises, or {@link #SIDES}
 * @param yearGap how many year groups a near peer is ahead at most
 * @param quota how many mentees one organisation's mentors take from another one at most; null for no limit
 * @param quotas the same for two in particular, by the numbers of the lending and the seeking one: "3-5"
 * @param linkedProgramId the program that is matched in the same run
 */
@Embeddable
public record Shape(
        int groupMentors,
        int groupLeast,
        int groupMost,
        @Enumerated(EnumType.STRING) Company groupCompany,
        List<String> groupCompanyBy,
        boolean groupSharedHour,
        List<String> teamParts,
        int yearGap,
        @Nullable Integer quota,
        @JdbcTypeCode(SqlTypes.JSON) Map<String, Integer> quotas,
        @Nullable Long linkedProgramId) {

    /** The two sides of shared mentoring. */
    public static final List<String> SIDES = List.of("MANAGER_SIDE", "BUDDY_SIDE");

    /** What mentees of a group can be alike or different in. */
    public static final List<String> COMPANY = List.of("organisation", "experience", "languages", "skills");

    public static final Shape USUAL = new Shape(1, 3, 6, Company.ANY, List.of(), true, SIDES, 3, null, Map.of(), null);

    /** Whether a team is shared by a manager's and a buddy's side. */
    public boolean sides() {
        return teamParts.equals(SIDES);
    }

    Shape withGroups(int mentors, int least, int most, Company company, List<String> by, boolean sharedHour) {
        return new Shape(
                mentors, least, most, company, by, sharedHour, teamParts, yearGap, quota, quotas, linkedProgramId);
    }

    Shape withParts(List<String> parts) {
        return new Shape(
                groupMentors,
                groupLeast,
                groupMost,
                groupCompany,
                groupCompanyBy,
                groupSharedHour,
                parts,
                yearGap,
                quota,
                quotas,
                linkedProgramId);
    }

    Shape with(int gap, @Nullable Integer usualQuota, Map<String, Integer> otherQuotas, @Nullable Long linked) {
        return new Shape(
                groupMentors,
                groupLeast,
                groupMost,
                groupCompany,
                groupCompanyBy,
                groupSharedHour,
                teamParts,
                gap,
                usualQuota,
                otherQuotas,
                linked);
    }
}
