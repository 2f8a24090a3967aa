package org.mentorium.diaries;

import jakarta.validation.Valid;
import java.time.Instant;
import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.web.Formats;
import org.mentorium.web.Posts;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Saves what is being written, by a button or by the page's script, and throws it away when its author says so. */
@Controller
@RequestMapping("/relationships/{relationship}/diary-entries/{n}/draft")
class DraftController {

    private final DiaryPages pages;
    private final EntryFormPage page;
    private final Drafts drafts;
    private final MessageSource words;

    DraftController(DiaryPages pages, EntryFormPage page, Drafts drafts, MessageSource words) {
        this.pages = pages;
        this.page = page;
        this.drafts = drafts;
        this.words = words;
    }

    /** The button: the same page again, which says when it was saved. */
    @PostMapping
    ModelAndView save(
            Viewer viewer,
            @PathVariable long relationship,
            @PathVariable int n,
            @Valid @ModelAttribute("form") EntryForm form,
            BindingResult result,
            Model model) {
        RelationshipScope scope = pages.member(viewer, relationship).requireWriter();
        String address = page.address(viewer, scope, n);
        if (result.hasErrors()) {
            if (address.endsWith("/edit")) {
                page.existing(viewer, scope, n, model);
            } else {
                page.fresh(viewer, scope, n == Drafts.NEW ? null : n, model);
            }
        }
        return Posts.of(result, EntryFormPage.VIEW).next(() -> {
            drafts.save(viewer, relationship, n, form);
            return address + (address.contains("?") ? "&draft=true" : "?draft=true");
        });
    }

    /** The script: nothing but the words to say. */
    @PostMapping(headers = "Draft=script")
    ResponseEntity<String> saveInPassing(
            Viewer viewer,
            @PathVariable long relationship,
            @PathVariable int n,
            @Valid @ModelAttribute("form") EntryForm form,
            BindingResult result) {
        RelationshipScope scope = pages.member(viewer, relationship).requireWriter();
        page.address(viewer, scope, n);
        if (result.hasErrors()) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
        }
        Instant saved = drafts.save(viewer, relationship, n, form);
        String time = new Formats(viewer.locale(), viewer.zone(), null).time(saved);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, java.nio.charset.StandardCharsets.UTF_8))
                .body(words.getMessage("diaries.draft.saved", new Object[] {time}, viewer.locale()));
    }

    @PostMapping("/removal")
    ModelAndView discard(Viewer viewer, @PathVariable long relationship, @PathVariable int n) {
        RelationshipScope scope = pages.member(viewer, relationship);
        String address = page.address(viewer, scope, n);
        return Posts.button("diaries.draft.removed", address, () -> {
            drafts.forget(viewer, relationship, n);
            return address;
        });
    }
}
