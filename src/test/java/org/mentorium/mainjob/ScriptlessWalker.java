package org.mentorium.mainjob;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.htmlunit.BrowserVersion;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlCheckBoxInput;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlFileInput;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlRadioButtonInput;
import org.htmlunit.html.HtmlSelect;
import org.htmlunit.html.HtmlTextArea;

/** A browser without JavaScript. */
class ScriptlessWalker implements Walker {

    private final WebClient client = new WebClient(BrowserVersion.FIREFOX);
    private final String base;

    ScriptlessWalker(int port) {
        base = "http://localhost:" + port;
        client.getOptions().setJavaScriptEnabled(false);
        client.getOptions().setCssEnabled(false);
        client.getOptions().setThrowExceptionOnFailingStatusCode(false);
    }

    @Override
    public void open(String path) {
        try {
            client.getPage(base + path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String path() {
        return page().getUrl().getPath();
    }

    @Override
    public String html() {
        return page().getWebResponse().getContentAsString();
    }

    @Override
    public void fill(String name, String value) {
        HtmlElement field = fields(name).get(0);
        if (field instanceof HtmlTextArea area) {
            area.setText(value);
        } else {
            ((HtmlInput) field).setValue(value);
        }
    }

    @Override
    public void pick(String name, String value) {
        for (HtmlElement field : fields(name)) {
            if (field instanceof HtmlSelect select) {
                select.getOptionByValue(value).setSelected(true);
                return;
            }
            if (field instanceof HtmlInput input && input.getValueAttribute().equals(value)) {
                if (input instanceof HtmlRadioButtonInput || input instanceof HtmlCheckBoxInput) {
                    input.setChecked(true);
                    return;
                }
            }
        }
        throw new IllegalStateException("No choice " + value + " of " + name + " on " + path());
    }

    @Override
    public void upload(String name, Path file) {
        ((HtmlFileInput) fields(name).get(0)).setFiles(file.toFile());
    }

    @Override
    public void submit(String action) {
        HtmlForm form = form(action)
                .orElseThrow(
                        () -> new IllegalStateException("No form for " + action + " on " + path() + "\n" + html()));
        DomElement button = form.querySelector("button, input[type=submit]");
        try {
            button.click();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String download(String path) {
        try {
            return client.getPage(base + path).getWebResponse().getContentAsString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean canSubmit(String action) {
        return form(action).isPresent();
    }

    private Optional<HtmlForm> form(String action) {
        return page().getForms().stream()
                .filter(form -> form.getMethodAttribute().equalsIgnoreCase("post"))
                .filter(form -> form.getActionAttribute().equals(action))
                .findFirst();
    }

    private List<HtmlElement> fields(String name) {
        List<HtmlElement> fields = page().getByXPath(
                        "//*[(self::input[not(@type='hidden')] or self::select or self::textarea) and @name='" + name
                                + "']");
        if (fields.isEmpty()) {
            throw new IllegalStateException("No field " + name + " on " + path() + "\n" + html());
        }
        return fields;
    }

    private HtmlPage page() {
        return (HtmlPage) client.getCurrentWindow().getEnclosedPage();
    }

    @Override
    public void close() {
        client.close();
    }
}
