package org.mentorium.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Set *two* goals         | <p>Set <em>two</em> goals</p>
            **Now**                 | <p><strong>Now</strong></p>
            '# Plan'                | <h4>Plan</h4>
            '#### Plan'             | <h4>Plan</h4>
            - one                   | <ul><li>one</li></ul>
            > she said              | <blockquote> <p>she said</p> </blockquote>
            5 < 6 & 7               | <p>5 &lt; 6 &amp; 7</p>
            I am <b>slow</b>        | <p>I am &lt;b&gt;slow&lt;/b&gt;</p>
            <div>block</div>        | <p>&lt;div&gt;block&lt;/div&gt;</p>
            """)
    void theSmallSetIsShown(String text, String html) {
        assertThat(Markdown.html(text).strip()).isEqualToNormalizingWhitespace(html);
    }

    @Test
    void headingsSkipNoLevel() {
        assertThat(Markdown.html("### One\n\n###### Two\n\n# Three"))
                .isEqualToNormalizingWhitespace("<h4>One</h4> <h5>Two</h5> <h4>Three</h4>");
    }

    @Test
    void linesEndWhereTheyWereEnded() {
        assertThat(Markdown.html("one\ntwo\n\nthree"))
                .isEqualToNormalizingWhitespace("<p>one<br /> two</p> <p>three</p>");
    }

    @Test
    void aLinkLeadsAwayWithoutTellingWhereFrom() {
        assertThat(Markdown.html("[site](https://example.org/a?b=1&c=2)"))
                .contains(
                        "href=\"https://example.org/a?b&#61;1&amp;c&#61;2\"",
                        "noopener",
                        "noreferrer",
                        "nofollow",
                        ">site</a>");
    }

    @Test
    void aPictureIsItsAddressAndNothingIsLoaded() {
        assertThat(Markdown.html("![class](https://example.org/a.png)"))
                .contains("class (https://example.org/a.png)")
                .doesNotContain("<img");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "[a](javascript:alert(1))",
                "[a](JaVaScRiPt:alert(1))",
                "[a](data:text/html;base64,PHNjcmlwdD4=)",
                "![a](javascript:alert(1))",
                "<img src=x onerror=alert(1)>",
                "<a href='javascript:alert(1)'>a</a>",
                "<iframe src=//evil.example></iframe>",
                "<svg><script>alert(1)</script></svg>",
                "[a](<https://x\" onclick=\"alert(1)>)",
                "```\" onmouseover=alert(1)\n<script>x</script>\n```",
                "<https://example.org/\"onclick=alert(1)>"
            })
    void nothingThatRunsComesThrough(String text) {
        assertThat(Markdown.html(text))
                .doesNotContainPattern("(?i)<(script|img|iframe|svg|style|object|embed)")
                .doesNotContainPattern("(?i)<[^>]*\\son\\w+\\s*=")
                .doesNotContainPattern("(?i)(href|src)=\"(javascript|data):");
    }

    @Test
    void whateverIsTypedIsNotLost() {
        String text = "a * b ** c _ d ` e ~ f | g < h > i & j [k] (l) ! m";
        String shown = Markdown.html(text)
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#96;", "`")
                .replace("&amp;", "&")
                .strip();
        assertThat(shown).isEqualTo(text);
    }
}
