package org.mentorium.participants;

import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mentorium.people.WeeklyTime;
import org.mentorium.programs.Shape;
import org.mentorium.web.Formats;
import org.mentorium.web.Locales;
import org.mentorium.web.Option;
import org.springframework.context.MessageSource;

/** Names of roles, states and times in the reader's language, for the templates of this module. */
record ParticipantWords(MessageSource messages, Locale locale) {

    public String role(ParticipantRole role) {
        return word("participants.participantRole." + role);
    }

    public String roles(Collection<ParticipantRole> roles) {
        return roles.stream().map(this::role).collect(Collectors.joining(", "));
    }

    public String state(ParticipantState state) {
        return word("participants.participantState." + state);
    }

    /** The colour of a state's badge. */
    public String kind(ParticipantState state) {
        return switch (state) {
            case ADMITTED -> "good";
            case INVITED, APPLIED -> "info";
            case REFUSED, WITHDRAWN -> "";
        };
    }

    public String kind(PlannedRow.Outcome outcome) {
        return switch (outcome) {
            case CREATED -> "good";
            case CHANGED -> "info";
            case UNCHANGED -> "";
            case REFUSED -> "bad";
        };
    }

    /** Whether somebody has chosen a password. */
    public String signIn(boolean signIn) {
        return word(signIn ? "participants.signIn.yes" : "participants.signIn.no");
    }

    /** Thu 10–12. */
    public String times(List<WeeklyTime> times) {
        return times.stream()
                .map(time -> "%s %d–%d"
                        .formatted(
                                time.day().getDisplayName(TextStyle.SHORT_STANDALONE, locale),
                                time.from(),
                                time.until()))
                .collect(Collectors.joining(" · "));
    }

    /** @param peers whether the program is one of peers */
    List<Option> roleOptions(boolean peers) {
        return (peers ? Stream.of(ParticipantRole.PEER) : Stream.of(ParticipantRole.MENTOR, ParticipantRole.MENTEE))
                .map(role -> new Option(role.name(), role(role)))
                .toList();
    }

    List<Option> localeOptions() {
        Formats formats = new Formats(locale, ZoneOffset.UTC, null);
        return Locales.SUPPORTED.stream()
                .map(one -> new Option(one.getLanguage(), formats.language(one.getLanguage())))
                .toList();
    }

    List<Option> stateOptions() {
        return List.of(ParticipantState.values()).stream()
                .map(state -> new Option(state.name(), state(state)))
                .toList();
    }

    /** What each role means for somebody who thinks of applying. */
    Map<String, String> roleHints() {
        return Map.of(
                ParticipantRole.MENTOR.name(),
                word("applications.role.mentor"),
                ParticipantRole.MENTEE.name(),
                word("applications.role.mentee"),
                ParticipantRole.PEER.name(),
                word("applications.role.peer"));
    }

    /** The parts of a team: expertises by their names, sides in words. */
    public List<Option> parts(List<String> parts) {
        return parts.stream().map(part -> new Option(part, part(part))).toList();
    }

    public String partNames(List<String> parts) {
        return parts.stream().map(this::part).collect(Collectors.joining(" · "));
    }

    public String part(String part) {
        return Shape.SIDES.contains(part) ? word("participants.side." + part) : part;
    }

    private String word(String key) {
        return messages.getMessage(key, null, locale);
    }
}
