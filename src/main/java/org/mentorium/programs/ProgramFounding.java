package org.mentorium.programs;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mentorium.common.Forbidden;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a program from a blueprint; whoever makes it coordinates it. */
@Service
class ProgramFounding {

    private final Blueprints blueprints;
    private final ProgramRepository programs;
    private final PlanActivityRepository activities;
    private final AgreementTexts texts;
    private final ProgramRoles roles;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProgramFounding(
            Blueprints blueprints,
            ProgramRepository programs,
            PlanActivityRepository activities,
            AgreementTexts texts,
            ProgramRoles roles,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.blueprints = blueprints;
        this.programs = programs;
        this.activities = activities;
        this.texts = texts;
        this.roles = roles;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    String create(Viewer viewer, NewProgram data) {
        Forbidden.unless(viewer.mayCreatePrograms());
        Blueprint blueprint = blueprints
                .find(data.blueprint())
                .orElseThrow(() -> new RuleBroken("programs.new.unknownBlueprint").at("blueprint"));
        Blueprint.Defaults defaults = blueprint.defaults();
        Program program = new Program(
                freeSlug(data.name()),
                blueprint.key(),
                new Basics(
                        data.name(),
                        "",
                        blueprint.mentoringType(),
                        blueprint.formal(),
                        data.languages(),
                        data.zone().getId(),
                        Set.of()),
                new Joining(
                        false,
                        defaults.mentorCapacity(),
                        defaults.menteesPerMentorMin(),
                        defaults.mentorsPerMentee(),
                        null),
                MatchingRules.of(
                        defaults.weights(),
                        defaults.criterionChoices(),
                        defaults.hardRules(),
                        defaults.minimumExperienceYears(),
                        defaults.decidedBy()),
                new Requirements(
                        defaults.requiredSessions(),
                        defaults.requiredHours(),
                        defaults.menteeEvidence(),
                        defaults.mentorEvidence()),
                agreement(blueprint, data.languages()),
                viewer.id(),
                clock.instant());
        if (defaults.shape() != null) {
            program.shape(defaults.shape().shape());
        }
        programs.saveAndFlush(program);
        copyPlan(program.id(), blueprint, data.languages());
        roles.give(program.id(), viewer.id(), ProgramRole.COORDINATOR);
        events.publishEvent(new ProgramCreated(program.id(), blueprint.instruments()));
        return program.slug();
    }

    private void copyPlan(long programId, Blueprint blueprint, List<String> languages) {
        Locale main = Locale.forLanguageTag(languages.get(0));
        int position = 1;
        for (Blueprint.Activity activity : blueprint.planActivities()) {
            activities.save(new PlanActivity(programId, position++, PlanActivityData.of(activity, main)));
        }
    }

    private Map<String, String> agreement(Blueprint blueprint, List<String> languages) {
        Map<String, String> agreement = new HashMap<>();
        texts.find(blueprint.agreement())
                .ifPresent(
                        words -> languages.forEach(code -> agreement.put(code, words.in(Locale.forLanguageTag(code)))));
        return agreement;
    }

    private String freeSlug(String name) {
        // Two programs of one name at the same moment: the second waits here and gets the next number.
        jdbc.sql("select pg_advisory_xact_lock(20261123)").query(String.class).optional();
        String slug = Slugs.of(name);
        Set<String> taken = new HashSet<>(jdbc.sql("select slug from program where slug = :slug or slug like :numbered")
                .param("slug", slug)
                .param("numbered", slug + "-%")
                .query(String.class)
                .list());
        int number = 2;
        String free = slug;
        while (taken.contains(free)) {
            free = slug + "-" + number++;
        }
        return free;
    }
}
