package org.mentorium.sessions;

import java.util.List;
import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.web.Option;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the forms about sessions let one choose from. */
@Component
public class SessionChoices {

    private final PlannedHours plan;
    private final SessionTexts texts;
    private final VideoRooms rooms;

    SessionChoices(PlannedHours plan, SessionTexts texts, VideoRooms rooms) {
        this.plan = plan;
        this.texts = texts;
        this.rooms = rooms;
    }

    public void add(Viewer viewer, RelationshipScope scope, Model model) {
        model.addAttribute("scope", scope);
        model.addAttribute("modes", modes(viewer));
        model.addAttribute("activities", texts.activities(viewer, plan.of(scope)));
        model.addAttribute("rooms", rooms.offered());
    }

    private List<Option> modes(Viewer viewer) {
        return List.of(MeetingMode.values()).stream()
                .map(mode -> new Option(mode.name(), texts.mode(viewer, mode)))
                .toList();
    }
}
