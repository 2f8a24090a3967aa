package org.mentorium.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;

/** Chromium with script, at the width of a phone; each kind of page is looked at by axe once. */
class ChromiumWalker implements Walker {

    private static final int PHONE_WIDTH = 360;
    private static final int PHONE_HEIGHT = 740;
    private final BrowserContext context;
    private final Page page;
    private final String base;
    private final Set<String> looked;

    ChromiumWalker(Browser browser, int port, Set<String> looked) {
        this.looked = looked;
        base = "http://localhost:" + port;
        context = browser.newContext(new NewContextOptions().setViewportSize(PHONE_WIDTH, PHONE_HEIGHT));
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
        field(name).first().fill(value);
    }

    @Override
    public void pick(String name, String value) {
        Locator select = page.locator("select[name='" + name + "']");
        if (select.count() > 0) {
            select.selectOption(value);
        } else {
            page.locator("input[name='" + name + "'][value='" + value + "']").check();
        }
    }

    @Override
    public void upload(String name, Path file) {
        field(name).setInputFiles(file);
    }

    @Override
    public void submit(String action) {
        form(action).locator("button").first().click();
        page.waitForLoadState();
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
            assertThat(new AxeBuilder(page).analyze().getViolations())
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
