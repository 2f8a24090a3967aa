package org.mentorium.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mentorium.common.Viewer;
import org.mentorium.topics.Topics;
import org.mentorium.web.CurrentViewer;
import org.mentorium.web.Formats;
import org.mentorium.web.Option;
import org.mentorium.web.Posts;
import org.mentorium.web.Zones;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Everybody's own profile. */
@Controller
class ProfileController {

    private static final List<String> COMMON_LANGUAGES = List.of(
            "ar", "ca", "de", "el", "en", "es", "eu", "fi", "fr", "gl", "hr", "it", "nah", "nl", "pl", "pt", "ro", "ru",
            "sv", "tr", "uk", "zh");
    private static final int FIRST_HOUR = 8;
    private static final int LAST_HOUR = 20;

    private final PersonPages people;
    private final CurrentViewer current;
    private final Topics topics;

    ProfileController(PersonPages people, CurrentViewer current, Topics topics) {
        this.topics = topics;
        this.people = people;
        this.current = current;
    }

    @GetMapping("/profile")
    String edit(Viewer viewer, Model model) {
        ProfileForm form = people.profile(viewer);
        model.addAttribute("form", form);
        choices(viewer, form, model);
        return "profile/edit";
    }

    @PostMapping("/profile")
    ModelAndView change(
            Viewer viewer,
            @Valid @ModelAttribute("form") ProfileForm form,
            BindingResult result,
            HttpServletRequest request,
            Model model) {
        choices(viewer, form, model);
        return Posts.of(result, "profile/edit").done("profile.saved", () -> {
            people.changeProfile(viewer, form);
            current.forget(request);
            return "/profile";
        });
    }

    private void choices(Viewer viewer, ProfileForm form, Model model) {
        Formats formats = new Formats(viewer.locale(), viewer.zone(), null);
        List<String> spoken = form.languages() == null ? List.of() : form.languages();
        model.addAttribute(
                "languages",
                Stream.concat(COMMON_LANGUAGES.stream(), spoken.stream().filter(PersonRules::isLanguage))
                        .filter(PersonRules::isLanguage)
                        .distinct()
                        .map(code -> new Option(code, formats.language(code)))
                        .sorted((a, b) -> a.label().compareToIgnoreCase(b.label()))
                        .toList());
        model.addAttribute(
                "locales",
                Stream.of("en", "es", "fr")
                        .map(code -> new Option(code, formats.language(code)))
                        .toList());
        model.addAttribute("topics", topics.names(viewer.id(), viewer.locale()));
        model.addAttribute("recorded", people.recorded(viewer));
        model.addAttribute("zones", Zones.options(viewer.locale(), form.timeZone()));
        model.addAttribute(
                "week", week(viewer.locale(), form.availability() == null ? List.of() : form.availability()));
    }

    /** Two-hour times by day, and whatever else the profile holds already. */
    private static Map<String, List<Option>> week(Locale locale, List<String> chosen) {
        Map<String, List<Option>> days = new java.util.LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<WeeklyTime> times = new ArrayList<>(IntStream.iterate(FIRST_HOUR, h -> h < LAST_HOUR, h -> h + 2)
                    .mapToObj(hour -> new WeeklyTime(day, hour, hour + 2))
                    .toList());
            chosen.stream()
                    .flatMap(time -> WeeklyTime.parse(time).stream())
                    .filter(time -> time.day() == day && !times.contains(time))
                    .forEach(times::add);
            days.put(
                    day.getDisplayName(TextStyle.FULL_STANDALONE, locale),
                    times.stream()
                            .map(time -> new Option(time.toString(), "%02d–%02d".formatted(time.from(), time.until())))
                            .toList());
        }
        return days;
    }
}
