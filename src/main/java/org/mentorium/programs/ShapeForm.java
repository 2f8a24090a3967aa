package org.mentorium.programs;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;

/** What the mentoring type needs besides: of all this, a page shows and saves only its own type's. */
record ShapeForm(
        @Nullable @Min(1) @Max(2) Integer groupMentors,
        @Nullable @Min(2) @Max(99) Integer groupLeast,
        @Nullable @Min(2) @Max(99) Integer groupMost,
        @Nullable Company groupCompany,
        @Nullable List<String> groupCompanyBy,
        @Nullable Boolean groupSharedHour,
        @Nullable Boolean teamSides,
        @Nullable @Size(max = 1000) String teamParts,
        @Nullable @Min(1) @Max(20) Integer yearGap,
        @Nullable @Min(0) @Max(9999) Integer quota,
        Map<String, @Nullable @Min(0) @Max(9999) Integer> quotas,
        @Nullable Long linkedProgram,
        int version)
        implements TaskForm {

    private static final int MOST_PARTS = 9;
    private static final int LONGEST_PART = 60;

    ShapeForm {
        quotas = quotas == null ? new TreeMap<>() : quotas;
    }

    static ShapeForm of(Program program, int version) {
        Shape shape = program.shape();
        return new ShapeForm(
                shape.groupMentors(),
                shape.groupLeast(),
                shape.groupMost(),
                shape.groupCompany(),
                shape.groupCompanyBy(),
                shape.groupSharedHour(),
                shape.sides(),
                shape.sides() ? "" : String.join("\n", shape.teamParts()),
                shape.yearGap(),
                shape.quota(),
                new TreeMap<>(shape.quotas()),
                shape.linkedProgramId(),
                version);
    }

    @Override
    public void saveTo(Program program) {
        Shape shape = program.shape();
        program.shape(
                switch (program.basics().mentoringType()) {
                    case GROUP -> groups(shape);
                    case TEAM -> shape.withParts(Boolean.TRUE.equals(teamSides) ? Shape.SIDES : parts());
                    case NEAR_PEER ->
                        shape.with(
                                required(yearGap, "yearGap"), shape.quota(), shape.quotas(), shape.linkedProgramId());
                    case CROSS -> shape.with(shape.yearGap(), quota, filled(), shape.linkedProgramId());
                    case HUB_AND_SPOKE -> shape.with(shape.yearGap(), shape.quota(), shape.quotas(), linkedProgram);
                    default -> shape;
                });
    }

    private Shape groups(Shape shape) {
        int least = required(groupLeast, "groupLeast");
        int most = required(groupMost, "groupMost");
        if (least > most) {
            throw new RuleBroken("programs.shape.leastAboveMost", most).at("groupLeast");
        }
        Company company = groupCompany == null ? Company.ANY : groupCompany;
        List<String> by = by();
        if (company != Company.ANY && by.isEmpty()) {
            throw new RuleBroken("programs.shape.companyByNothing").at("groupCompanyBy");
        }
        return shape.withGroups(
                required(groupMentors, "groupMentors"), least, most, company, by, Boolean.TRUE.equals(groupSharedHour));
    }

    private List<String> by() {
        return groupCompanyBy == null
                ? List.of()
                : Shape.COMPANY.stream().filter(groupCompanyBy::contains).toList();
    }

    /** A line each; as many as a mentee can have mentors. */
    private List<String> parts() {
        List<String> parts = (teamParts == null ? "" : teamParts)
                .lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        if (parts.isEmpty() || parts.size() > MOST_PARTS) {
            throw new RuleBroken("programs.shape.parts", MOST_PARTS, parts.size()).at("teamParts");
        }
        for (String part : parts) {
            if (part.length() > LONGEST_PART || Shape.SIDES.contains(part) || part.contains(";")) {
                throw new RuleBroken("programs.shape.part", LONGEST_PART).at("teamParts");
            }
        }
        return parts;
    }

    private Map<String, Integer> filled() {
        Map<String, Integer> filled = new TreeMap<>();
        quotas.forEach((between, most) -> {
            if (most != null && between.matches("[0-9]{1,18}-[0-9]{1,18}")) {
                filled.put(between, most);
            }
        });
        return filled;
    }

    private static int required(@Nullable Integer number, String field) {
        if (number == null) {
            throw new RuleBroken("programs.shape.number").at(field);
        }
        return number;
    }

    @Override
    public @Nullable Long otherProgram() {
        return linkedProgram;
    }

    @Override
    public List<Said> said(Labels labels, MentoringType type) {
        return switch (type) {
            case GROUP ->
                List.of(
                        new Said("form.groupMentors", labels.formats().number(groupMentors)),
                        new Said("form.groupLeast", labels.formats().number(groupLeast)),
                        new Said("form.groupMost", labels.formats().number(groupMost)),
                        new Said("form.groupSharedHour", labels.yes(Boolean.TRUE.equals(groupSharedHour))),
                        new Said("form.groupCompany", groupCompany == null ? "" : labels.of(groupCompany)),
                        new Said("form.groupCompanyBy", Labels.lines(labels.companyBy(by()))));
            case TEAM ->
                List.of(
                        new Said("form.teamSides", labels.yes(Boolean.TRUE.equals(teamSides))),
                        new Said("form.teamParts", teamParts == null ? "" : teamParts));
            case NEAR_PEER -> List.of(new Said("form.yearGap", labels.formats().number(yearGap)));
            case CROSS ->
                List.of(
                        new Said("form.quota", labels.formats().number(quota)),
                        new Said("programs.shape.quotas", labels.quotas(filled())));
            case HUB_AND_SPOKE ->
                List.of(new Said("form.linkedProgram", linkedProgram == null ? "" : labels.program(linkedProgram)));
            default -> List.of();
        };
    }
}
