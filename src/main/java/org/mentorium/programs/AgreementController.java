package org.mentorium.programs;

import java.util.Map;
import org.mentorium.common.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The text that relationships start their agreements from; the blueprint's own is suggested where there is none. */
@Controller
@RequestMapping("/programs/{slug}/setup/agreement")
class AgreementController extends TaskController<AgreementForm> {

    AgreementController(TaskPages pages, Blueprints blueprints, AgreementTexts texts) {
        super(
                pages,
                SetupTask.AGREEMENT,
                (program, version) -> AgreementForm.of(program, suggestion(program, blueprints, texts), version));
    }

    private static Words suggestion(Program program, Blueprints blueprints, AgreementTexts texts) {
        return blueprints
                .find(program.blueprint())
                .flatMap(blueprint -> texts.find(blueprint.agreement()))
                .orElse(new Words(Map.of("en", "")));
    }
}
