package org.mentorium.topics;

import java.util.List;
import org.mentorium.common.Viewer;
import org.mentorium.web.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The topics of one's own profile. */
@Controller
@RequestMapping("/profile/topics")
class ProfileTopicController {

    private static final String PAGE = "/profile/topics";

    private final ProfileTopics topics;

    ProfileTopicController(ProfileTopics topics) {
        this.topics = topics;
    }

    @GetMapping
    String edit(Viewer viewer, Model model) {
        model.addAttribute("sections", topics.sections(viewer));
        model.addAttribute("known", topics.choices(viewer.locale()));
        return "topics/profile";
    }

    @PostMapping
    ModelAndView correct(Viewer viewer, @RequestParam MultiValueMap<String, String> fields) {
        return Posts.button("topics.profile.saved", PAGE, () -> {
            for (Part part : Part.values()) {
                String added = fields.getFirst("added" + part);
                topics.correct(
                        viewer,
                        part,
                        fields.getOrDefault("shown" + part, List.of()),
                        fields.getOrDefault("kept" + part, List.of()),
                        added == null ? "" : added);
            }
            return PAGE;
        });
    }
}
