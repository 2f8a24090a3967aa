package org.mentorium.programs;

import org.mentorium.common.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the program's mentoring type needs besides. */
@Controller
@RequestMapping("/programs/{slug}/setup/shape")
class ShapeController extends TaskController<ShapeForm> {

    private final ShapeChoices shapes;

    ShapeController(TaskPages pages, ShapeChoices shapes) {
        super(pages, SetupTask.SHAPE, ShapeForm::of);
        this.shapes = shapes;
    }

    @ModelAttribute("shapes")
    ShapeChoices.Page shapes(Viewer viewer, @PathVariable String slug) {
        return shapes.of(viewer, slug);
    }
}
