package org.mentorium.participants;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mentorium.common.RuleBroken;
import org.mentorium.people.People;
import org.mentorium.people.PersonRules;

/** Somebody to be invited: an address with the name beside it, or else the name that the address suggests. */
record Addressee(String email, String givenName, String familyName) {

    static final int MOST = 200;
    private static final Pattern NAMED = Pattern.compile("\"?([^<>\"]*)\"?\\s*<([^<>]+)>");

    /** Reads addresses as people paste them: one a line, or with commas or semicolons between. */
    static List<Addressee> parse(String text) {
        Map<String, Addressee> found = new LinkedHashMap<>();
        List<String> unreadable = new ArrayList<>();
        Arrays.stream(text.split("[\\r\\n;,]+"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .forEach(part -> {
                    Addressee one = one(part);
                    if (PersonRules.isAddress(one.email())) {
                        found.putIfAbsent(one.email(), one);
                    } else {
                        unreadable.add(part.substring(0, Math.min(60, part.length())));
                    }
                });
        if (!unreadable.isEmpty()) {
            String some = unreadable.stream().limit(5).collect(Collectors.joining(" · "));
            throw new RuleBroken("participants.rule.addresses", unreadable.size(), some).at("addresses");
        }
        if (found.isEmpty() || found.size() > MOST) {
            throw new RuleBroken("participants.rule.addressCount", MOST).at("addresses");
        }
        return List.copyOf(found.values());
    }

    private static Addressee one(String part) {
        Matcher named = NAMED.matcher(part);
        boolean hasName = named.matches();
        String email = People.emailKey(hasName ? named.group(2) : part);
        String name = hasName ? named.group(1).strip() : "";
        return name.isEmpty() || PersonRules.isFormula(name) ? guess(email) : named(email, name.split("\\s+", 2));
    }

    /** maria.lopez@… is Maria Lopez until she says otherwise. */
    private static Addressee guess(String email) {
        int at = email.indexOf('@');
        String local = at < 0 ? email : email.substring(0, at);
        List<String> words = Arrays.stream(local.split("[._+0-9-]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .toList();
        String given = words.isEmpty() ? local : words.get(0);
        String family = words.size() > 1 ? String.join(" ", words.subList(1, words.size())) : email.substring(at + 1);
        return new Addressee(email, cut(given), cut(family));
    }

    private static Addressee named(String email, String[] parts) {
        return new Addressee(
                email,
                cut(parts[0]),
                parts.length > 1 ? cut(parts[1]) : guess(email).familyName());
    }

    private static String cut(String name) {
        return name.substring(0, Math.min(PersonRules.LONGEST_NAME, name.length()));
    }
}
