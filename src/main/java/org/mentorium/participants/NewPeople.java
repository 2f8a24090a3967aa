package org.mentorium.participants;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.people.People;
import org.mentorium.people.PersonData;
import org.mentorium.people.PersonRules;
import org.mentorium.web.Locales;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Enters people of whom only the address and the name are known. */
@Component
class NewPeople {

    private final People people;

    NewPeople(People people) {
        this.people = people;
    }

    long register(
            String email,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable Long organisation,
            Locale locale,
            ZoneId zone) {
        return people.register(data(email, givenName, familyName, locale, zone).withOrganisation(organisation));
    }

    /** Somebody as they would be entered; refuses what a new person could not have. */
    static PersonData data(
            String email, @Nullable String givenName, @Nullable String familyName, Locale locale, ZoneId zone) {
        return PersonData.of(
                address(email),
                name("givenName", givenName),
                name("familyName", familyName),
                Locales.closest(locale),
                zone);
    }

    /** An address at which somebody may be reached, as it is stored. */
    static String address(String email) {
        String key = People.emailKey(email);
        PersonRules.requireAddress(key);
        return key;
    }

    private static String name(String field, @Nullable String text) {
        if (!StringUtils.hasText(text)) {
            throw new RuleBroken("participants.rule." + field).at(field);
        }
        String name = text.strip().replaceAll("\\s+", " ");
        PersonRules.requireName(name, field);
        return name;
    }
}
