package org.mentorium.matching.shapes;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.mentorium.matching.groups.GroupProblem;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.programs.Company;
import org.mentorium.programs.Shape;

/** How much it is wished that two mentees sit together, by what the program wants them to be alike or different in. */
record Likeness(Shape shape) {

    private static final int FAR = 10;

    boolean counts() {
        return shape.groupCompany() != Company.ANY && !shape.groupCompanyBy().isEmpty();
    }

    int wished(MatchingProfile one, MatchingProfile other) {
        int sum = 0;
        for (String by : shape.groupCompanyBy()) {
            sum += alike(by, one, other);
        }
        int alike = sum / shape.groupCompanyBy().size();
        return shape.groupCompany() == Company.ALIKE ? alike : GroupProblem.HIGHEST - alike;
    }

    private static int alike(String by, MatchingProfile one, MatchingProfile other) {
        return switch (by) {
            case "organisation" ->
                one.organisationId() != null && Objects.equals(one.organisationId(), other.organisationId())
                        ? GroupProblem.HIGHEST
                        : 0;
            case "experience" -> years(one, other);
            case "languages" -> shared(one.languages(), other.languages());
            default -> shared(lower(one.skillsSought()), lower(other.skillsSought()));
        };
    }

    private static int years(MatchingProfile one, MatchingProfile other) {
        Integer a = one.experienceYears();
        Integer b = other.experienceYears();
        return a == null || b == null ? 0 : GroupProblem.HIGHEST * Math.max(0, FAR - Math.abs(a - b)) / FAR;
    }

    /** What both have, of all that the two have. */
    private static int shared(Collection<String> one, Collection<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(new HashSet<>(other));
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return all.isEmpty() ? 0 : GroupProblem.HIGHEST * both.size() / all.size();
    }

    private static Set<String> lower(List<String> texts) {
        return texts.stream().map(text -> text.toLowerCase(Locale.ROOT).strip()).collect(Collectors.toSet());
    }
}
