package org.mentorium.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.mentorium.testing.Chromium;

/**
 * Chromium with script, at the width of a phone and by keyboard alone: what is used is reached with the tab key, chosen with
 * arrows and space, typed, and pressed with enter. Each kind of page is looked at by axe once.
 */
class ChromiumWalker implements Walker {

    private static final int PHONE_WIDTH = 360;
    private static final int PHONE_HEIGHT = 740;
    /** More than any page has places to stop at: who is not there by then never comes. */
    private static final int MOST_STOPS = 600;

    private static final DateTimeFormatter TYPED_DATE = DateTimeFormatter.ofPattern("MMddyyyy");
    private static final DateTimeFormatter TYPED_TIME = DateTimeFormatter.ofPattern("hhmma", Locale.US);
    private final BrowserContext context;
    private final Page page;
    private final String base;
    private final Set<String> looked;

    ChromiumWalker(Browser browser, int port, Set<String> looked) {
        this.looked = looked;
        base = "http://localhost:" + port;
        context = browser.newContext(new NewContextOptions()
                .setViewportSize(PHONE_WIDTH, PHONE_HEIGHT)
                .setLocale("en-US"));
        page = context.newPage();
    }

    @Override
    public void open(String path) {
        page.navigate(base + path);
        look();
    }

    @Override
    public String path() {
        return URI.create(page.url()).getPath();
    }

    @Override
    public String html() {
        return page.content();
    }

    @Override
    public void fill(String name, String value) {
        Locator field = field(name).first();
        reach(field);
        String type = String.valueOf(field.getAttribute("type"));
        switch (type) {
            // The browser's own fields for these take digits, part by part.
            case "date" -> page.keyboard().type(LocalDate.parse(value).format(TYPED_DATE));
            case "time" -> page.keyboard().type(LocalTime.parse(value).format(TYPED_TIME));
            default -> {
                page.keyboard().press("Control+A");
                page.keyboard().type(value);
            }
        }
        assertThat(field.inputValue()).as("typed into " + name).isEqualTo(value);
    }

    @Override
    public void pick(String name, String value) {
        Locator select = page.locator("select[name='" + name + "']");
        if (select.count() > 0) {
            reach(select);
            page.keyboard().press("Home");
            for (int i = 0; i < MOST_STOPS && !select.inputValue().equals(value); i++) {
                page.keyboard().press("ArrowDown");
            }
            assertThat(select.inputValue()).isEqualTo(value);
            return;
        }
        Locator choice = page.locator("input[name='" + name + "'][value='" + value + "']");
        if ("radio".equals(choice.getAttribute("type"))) {
            // One stop for the group, at the chosen one or the first; arrows from there.
            reach(page.locator("input[type='radio'][name='" + name + "']"));
            for (int i = 0; i < MOST_STOPS && !isFocused(choice); i++) {
                page.keyboard().press("ArrowDown");
            }
        } else {
            reach(choice);
        }
        if (!choice.isChecked()) {
            page.keyboard().press("Space");
        }
        assertThat(choice.isChecked()).as("chosen: " + name + " " + value).isTrue();
    }

    @Override
    public void upload(String name, Path file) {
        Locator field = field(name);
        // Enter would open the system's own window for files, which is no page.
        reach(field);
        field.setInputFiles(file);
    }

    @Override
    public void submit(String action) {
        reach(form(action).locator("button").first());
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        look();
    }

    @Override
    public String download(String path) {
        return context.request().get(base + path).text();
    }

    @Override
    public boolean canSubmit(String action) {
        return form(action).count() > 0;
    }

    /** Goes on with the tab key until one of the elements has the focus, and the eye can see it there. */
    private void reach(Locator targets) {
        for (int stops = 0; stops < MOST_STOPS && !isFocused(targets); stops++) {
            page.keyboard().press("Tab");
        }
        assertThat(isFocused(targets)).as("reached by keyboard: " + targets).isTrue();
        assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                .as("the focus is visible: " + targets)
                .isNotEqualTo("none");
    }

    private static boolean isFocused(Locator targets) {
        return (Boolean) targets.evaluateAll("all => all.includes(document.activeElement)");
    }

    private Locator form(String action) {
        return page.locator("form[method='post'][action='" + action + "']").first();
    }

    private Locator field(String name) {
        return page.locator("input:not([type='hidden'])[name='" + name + "'], textarea[name='" + name + "']");
    }

    /** Nothing for axe to find, and nothing wider than the screen. */
    private void look() {
        String kind = path().replaceAll("/[0-9]+", "/n").replaceAll("/programs/[^/]+", "/programs/p");
        if (looked.add(kind)) {
            assertThat(Chromium.axe(page).analyze().getViolations())
                    .as("axe on " + path())
                    .extracting(
                            rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                    .isEmpty();
            Object overflow = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
            assertThat(((Number) overflow).intValue())
                    .as("wider than a phone: " + path())
                    .isLessThanOrEqualTo(0);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
