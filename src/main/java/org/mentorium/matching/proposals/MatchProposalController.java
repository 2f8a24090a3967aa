package org.mentorium.matching.proposals;

import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.web.Flash;
import org.mentorium.web.Posts;
import org.mentorium.web.Sorts;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who is proposed to the viewer, and their answer. */
@Controller
class MatchProposalController {

    private final MyProposals proposals;
    private final ProposalAnswers answers;

    MatchProposalController(MyProposals proposals, ProposalAnswers answers) {
        this.proposals = proposals;
        this.answers = answers;
    }

    @GetMapping("/match-proposals")
    String list(Viewer viewer, @Sorts("-proposed: published_at") Pageable page, Model model) {
        model.addAttribute("page", proposals.page(viewer, page));
        return "match-proposals/list";
    }

    @GetMapping("/match-proposals/{id}")
    String show(Viewer viewer, @PathVariable long id, Model model) {
        model.addAttribute("proposal", proposals.find(viewer, id));
        return "match-proposals/show";
    }

    @PostMapping("/match-proposals/{id}/acceptance")
    ModelAndView accept(Viewer viewer, @PathVariable long id) {
        try {
            answers.takePart(viewer, id);
            return switch (answers.accept(viewer, id)) {
                case WAITING -> Posts.redirect("/match-proposals/" + id, new Flash("matchProposals.accepted"));
                case TOGETHER -> Posts.redirect(relationship(viewer, id), new Flash("matchProposals.together"));
                case PLACE_TAKEN ->
                    Posts.refused("/match-proposals/" + id, new RuleBroken("matchProposals.placeTaken"));
            };
        } catch (RuleBroken e) {
            return Posts.refused("/match-proposals/" + id, e);
        }
    }

    private String relationship(Viewer viewer, long id) {
        return "/relationships/" + proposals.find(viewer, id).row().relationship();
    }

    /** Asks once more, for a no cannot be taken back. */
    @GetMapping("/match-proposals/{id}/declination")
    ModelAndView confirm(Viewer viewer, @PathVariable long id) {
        MyProposal proposal = proposals.find(viewer, id);
        return proposal.mayDecline()
                ? new ModelAndView("match-proposals/declination", "proposal", proposal)
                : Posts.refused("/match-proposals/" + id, new RuleBroken("matchProposals.refused.over"));
    }

    @PostMapping("/match-proposals/{id}/declination")
    ModelAndView decline(Viewer viewer, @PathVariable long id) {
        String address = "/match-proposals/" + id;
        return Posts.button("matchProposals.declined", address, () -> {
            answers.decline(viewer, id);
            return "/match-proposals";
        });
    }
}
