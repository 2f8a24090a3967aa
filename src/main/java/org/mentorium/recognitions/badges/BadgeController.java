package org.mentorium.recognitions.badges;

import com.nimbusds.jose.jwk.JWK;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.mentorium.common.NotFound;
import org.mentorium.export.Download;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What anybody may ask: whether a badge is valid, its file, and the keys that verify it. */
@Controller
@RequestMapping("/badges")
class BadgeController {

    private static final MediaType KEYS = MediaType.parseMediaType("application/jwk-set+json");
    private static final MediaType KEY = MediaType.parseMediaType("application/jwk+json");

    private final BadgePages pages;
    private final BadgeKeys keys;

    BadgeController(BadgePages pages, BadgeKeys keys) {
        this.pages = pages;
        this.keys = keys;
    }

    @GetMapping("/{badge}")
    String show(@PathVariable String badge, Locale locale, Model model, HttpServletResponse response) {
        model.addAttribute("badge", pages.page(badge, locale));
        response.setHeader("X-Robots-Tag", "noindex");
        return "badges/show";
    }

    @GetMapping("/{badge}/credential.jwt")
    Download credential(@PathVariable String badge) {
        String credential = pages.credential(badge);
        return new Download(
                "badge.jwt", "application/jwt", out -> out.write(credential.getBytes(StandardCharsets.US_ASCII)));
    }

    @GetMapping("/{badge}/status")
    ResponseEntity<Map<String, Object>> status(@PathVariable String badge) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("X-Robots-Tag", "noindex")
                .body(pages.status(badge));
    }

    @GetMapping("/keys")
    ResponseEntity<byte[]> keys() {
        return json(KEYS, keys.known().toString());
    }

    @GetMapping("/keys/{key}")
    ResponseEntity<byte[]> key(@PathVariable String key) {
        JWK found = keys.known().getKeyByKeyId(key);
        if (found == null) {
            throw new NotFound();
        }
        return json(KEY, found.toJSONString());
    }

    private static ResponseEntity<byte[]> json(MediaType type, String text) {
        return ResponseEntity.ok().contentType(type).body(text.getBytes(StandardCharsets.UTF_8));
    }
}
