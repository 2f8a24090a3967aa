package org.mentorium.accounts;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorium.accounts.AccessLinks.Purpose;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.mail.Outbox;
import org.mentorium.people.People;
import org.mentorium.people.PersonData;
import org.mentorium.web.Locales;
import org.mentorium.web.PublicAddress;
import org.mentorium.web.Zones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives people their sign-in: invitations, passwords, the first administrator. */
@Service
@Transactional
public class Accounts {

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final AccessLinks links;
    private final People people;
    private final Outbox outbox;
    private final PublicAddress address;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Clock clock;

    Accounts(
            JdbcClient jdbc,
            Passwords passwords,
            AccessLinks links,
            People people,
            Outbox outbox,
            PublicAddress address,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.links = links;
        this.people = people;
        this.outbox = outbox;
        this.address = address;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Whether the person has chosen a password. */
    @Transactional(readOnly = true)
    public boolean exists(long personId) {
        return jdbc.sql("select exists (select 1 from account where person_id = ?)")
                .param(personId)
                .query(Boolean.class)
                .single();
    }

    /**
     * Writes to a person: with a link for choosing a password when they have none yet, else with the page's address.
     *
     * @param key of the letter's words; {0} the reader's given name, {1} what it is about, {2} the address to open
     */
    public void invite(long personId, String key, String about, String path) {
        PersonData person = people.data(personId);
        String open = exists(personId)
                ? address.of(path)
                : address.of("/invitations/" + links.create(Purpose.INVITATION, personId));
        outbox.post(person.email(), Locale.forLanguageTag(person.locale()), key, person.givenName(), about, open);
    }

    /** Gives a person a password; whoever was signed in as them is signed out. */
    public void setPassword(long personId, String password) {
        passwords.check(password);
        jdbc.sql("""
                insert into account (person_id, password_hash, changed_at, signed_in_at) values (:id, :hash, :now, :now)
                on conflict (person_id) do update set password_hash = :hash, changed_at = :now
                """)
                .param("id", personId)
                .param("hash", passwords.hash(password))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        sessions.findByPrincipalName(Long.toString(personId)).keySet().forEach(sessions::deleteById);
    }

    /** Posts a reset link if the address is somebody's; says nothing about whether it is. */
    void requestReset(String email) {
        people.findByEmail(email).ifPresent(id -> {
            if (!exists(id)) {
                inviteAnew(id);
                return;
            }
            PersonData person = people.data(id);
            String open = address.of("/password-resets/" + links.create(Purpose.PASSWORD_RESET, id));
            outbox.post(
                    person.email(),
                    Locale.forLanguageTag(person.locale()),
                    "accounts.mail.reset",
                    person.givenName(),
                    open);
        });
    }

    /** Who was invited and let the link grow old gets another; whoever was never invited does not invite themselves. */
    private void inviteAnew(long personId) {
        if (links.invited(personId)) {
            invite(personId, "accounts.mail.invitation", "", "/");
        }
    }

    @Transactional(readOnly = true)
    void checkLink(Purpose purpose, String token) {
        if (!links.works(purpose, token)) {
            throw new SpentLink();
        }
    }

    /** Whom an invitation that still works is for. */
    @Transactional(readOnly = true)
    PersonData invited(String token) {
        return people.data(links.invited(token).orElseThrow(SpentLink::new));
    }

    /**
     * Uses an invitation: from now on its owner has a password, and pages in the language and by the clock they chose.
     * Answers with who it is.
     */
    long join(String token, InvitationForm form, Locale locale) {
        if (!Zones.valid(form.timeZone())) {
            throw new RuleBroken("people.choice.unknown").at("timeZone");
        }
        long id = choosePassword(Purpose.INVITATION, token, form.password());
        people.settle(id, Locales.closest(locale), ZoneId.of(form.timeZone()));
        return id;
    }

    /** Chooses a password by an invitation or reset link and uses the link up. */
    long choosePassword(Purpose purpose, String token, String password) {
        passwords.check(password);
        Long personId = links.use(purpose, token).orElseThrow(SpentLink::new).personId();
        setPassword(Objects.requireNonNull(personId), password);
        return personId;
    }

    /** The address at which the first administrator is made; null once there is one. */
    public @Nullable String setupAddress() {
        return administratorExists() ? null : address.of("/setup/" + links.create(Purpose.SETUP, null));
    }

    @Transactional(readOnly = true)
    void checkSetup(String token) {
        // Nobody can ask for another one: the newest stands where the application was started.
        if (administratorExists() || !links.works(Purpose.SETUP, token)) {
            throw new NotFound();
        }
    }

    long setUp(String token, SetupForm form, Locale locale, ZoneId zone) {
        passwords.check(form.password());
        // Two set-up links at the same moment: the lock lets one through, the other finds an administrator.
        jdbc.sql("select pg_advisory_xact_lock(20261122)").query(String.class).optional();
        if (administratorExists()) {
            throw new NotFound();
        }
        if (links.use(Purpose.SETUP, token).isEmpty()) {
            throw new NotFound();
        }
        long id = people.register(PersonData.of(form.email(), form.givenName(), form.familyName(), locale, zone));
        people.makeAdministrator(id);
        setPassword(id, form.password());
        return id;
    }

    private boolean administratorExists() {
        return jdbc.sql("select exists (select 1 from person where administrator)")
                .query(Boolean.class)
                .single();
    }
}
