package org.mentorium.responses;

import java.util.List;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What respondents do: answer one item after the other, and hand in. */
@Service
@Transactional
class ResponseChanges {

    private final OwnResponses own;
    private final ResponseRepository responses;

    ResponseChanges(OwnResponses own, ResponseRepository responses) {
        this.own = own;
        this.responses = responses;
    }

    void answer(Viewer viewer, long id, int number, AnswerForm form) {
        OwnResponse mine = own.find(viewer, id);
        mine.requireOpen();
        own.hold(viewer, id);
        Response response = responses.lock(id).orElseThrow(NotFound::new);
        if (response.submitted()) {
            throw new RuleBroken("responses.submitted");
        }
        Answering.answer(mine, response.sheet(), number, form, viewer.locale());
    }

    /** Hands in, unless items that need an answer have none; answers with their numbers. */
    List<Integer> submit(Viewer viewer, long id) {
        own.hold(viewer, id);
        OwnResponse mine = own.find(viewer, id);
        Response response = responses.lock(id).orElseThrow(NotFound::new);
        if (response.submitted()) {
            return List.of();
        }
        mine.requireOpen();
        List<Integer> missing = Answering.missing(mine, response.sheet());
        if (missing.isEmpty()) {
            response.submit(mine.route(response.sheet().kept()).answers());
            own.submitted(id);
        }
        return missing;
    }
}
