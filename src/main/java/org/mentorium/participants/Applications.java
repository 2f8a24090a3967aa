package org.mentorium.participants;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorium.accounts.Throttle;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.people.People;
import org.mentorium.people.PersonData;
import org.mentorium.programs.MentoringType;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.mentorium.questions.Questions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People ask to take part in a program that is enrolling and open to applications. */
@Service
@Transactional
class Applications {

    /** Letters a day that applications without a sign-in may cause to one address. */
    private static final int MOST_LETTERS = 3;

    private final ProgramScopes scopes;
    private final ParticipantRepository participants;
    private final People people;
    private final ParticipantLetters letters;
    private final Questions questions;
    private final Throttle throttle;
    private final JdbcClient jdbc;
    private final Clock clock;

    Applications(
            ProgramScopes scopes,
            ParticipantRepository participants,
            People people,
            ParticipantLetters letters,
            Questions questions,
            Throttle throttle,
            JdbcClient jdbc,
            Clock clock) {
        this.scopes = scopes;
        this.participants = participants;
        this.people = people;
        this.letters = letters;
        this.questions = questions;
        this.throttle = throttle;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The program, if one may apply to it just now. */
    @Transactional(readOnly = true)
    ProgramScope open(@Nullable Viewer viewer, String slug) {
        ProgramScope scope = scopes.findVisible(viewer, slug);
        if (!scope.openToApplications()) {
            throw new RuleBroken("participants.rule.notOpen");
        }
        return scope;
    }

    /** The form as somebody finds it, with their profile's words if they are signed in. */
    @Transactional(readOnly = true)
    ApplicationForm form(@Nullable Viewer viewer, ProgramScope scope) {
        return viewer == null
                ? ApplicationForm.empty(scope.peers())
                : ApplicationForm.of(people.data(viewer.id()), scope.peers());
    }

    void apply(Viewer viewer, String slug, ApplicationForm form, Map<Long, Integer> answers) {
        ProgramScope scope = open(viewer, slug);
        ParticipantRights.requireRole(scope, form.role());
        form.requireYearGroup(scope);
        people.describe(viewer.id(), form.onto(people.data(viewer.id())));
        enter(viewer.id(), scope, form, answers);
    }

    /**
     * Without a sign-in. The page says the same whether the address is known or not; only its owner learns more, by
     * mail.
     */
    void applySignedOut(String slug, ApplicationForm form, Map<Long, Integer> answers, Locale locale, String remote) {
        ProgramScope scope = open(null, slug);
        String bucket = Throttle.address("applications " + remote);
        if (throttle.blocked(bucket)) {
            throw new RuleBroken("participants.rule.tooMany");
        }
        throttle.failed(bucket);
        // What can be refused is refused before anybody looks whether the address is known, or the refusal would tell.
        ParticipantRights.requireRole(scope, form.role());
        form.requireYearGroup(scope);
        PersonData said = form.onto(NewPeople.data(
                Objects.requireNonNullElse(form.email(), ""),
                form.givenName(),
                form.familyName(),
                locale,
                scope.zone()));
        Optional<Long> known = people.findByEmail(said.email());
        if (known.isEmpty()) {
            long person = people.register(said);
            enter(person, scope, form, answers);
            letters.applied(person, scope);
        } else if (lettersToday(said.email()) < MOST_LETTERS) {
            letters.signInToApply(known.get(), scope);
        }
    }

    private void enter(long person, ProgramScope scope, ApplicationForm form, Map<Long, Integer> answers) {
        ParticipantRole role = Objects.requireNonNull(form.role());
        Optional<Participant> known = participants.find(scope.id(), person, role);
        known.ifPresent(again -> again.applyAgain(form.words(), clock.instant()));
        Participant participant =
                known.orElseGet(() -> Participant.applied(scope.id(), person, role, form.words(), clock.instant()));
        if (scope.type() == MentoringType.NEAR_PEER) {
            participant.stand(new Standing(List.of(), form.yearGroup(), null).or(participant.standing()));
        }
        participants.save(participant);
        questions.answer(scope.id(), participant.id(), answers);
    }

    private int lettersToday(String email) {
        return jdbc.sql("select count(*) from letter where recipient = ? and created_at > ?")
                .params(email, clock.instant().minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
