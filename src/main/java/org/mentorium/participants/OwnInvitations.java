package org.mentorium.participants;

import java.time.Clock;
import java.util.List;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invitations as the invited person sees and answers them; nobody else does. */
@Service
@Transactional
public class OwnInvitations {

    private static final String SELECT = """
            select t.id as participant_id, g.slug as program_slug, g.name as program_name, g.aim, t.role, t.state
            from participant t join program g on g.id = t.program_id
            where t.person_id = :viewer and g.state <> 'CLOSED'
            """;

    private final JdbcClient jdbc;
    private final ParticipantRepository participants;
    private final Clock clock;

    OwnInvitations(JdbcClient jdbc, ParticipantRepository participants, Clock clock) {
        this.jdbc = jdbc;
        this.participants = participants;
        this.clock = clock;
    }

    /** Those that wait for the viewer's answer. */
    @Transactional(readOnly = true)
    public List<InvitationPage> open(Viewer viewer) {
        return jdbc.sql(SELECT + " and t.state = 'INVITED' order by t.created_at, t.id")
                .param("viewer", viewer.id())
                .query(InvitationPage.class)
                .list();
    }

    @Transactional(readOnly = true)
    InvitationPage find(Viewer viewer, String slug, long id) {
        return jdbc.sql(SELECT + " and g.slug = :slug and t.id = :id")
                .param("viewer", viewer.id())
                .param("slug", slug)
                .param("id", id)
                .query(InvitationPage.class)
                .optional()
                .filter(page -> page.state() != ParticipantState.APPLIED && page.state() != ParticipantState.REFUSED)
                .orElseThrow(NotFound::new);
    }

    void accept(Viewer viewer, String slug, long id) {
        mine(viewer, slug, id).accept(clock.instant());
    }

    void decline(Viewer viewer, String slug, long id) {
        mine(viewer, slug, id).decline(clock.instant());
    }

    private Participant mine(Viewer viewer, String slug, long id) {
        find(viewer, slug, id);
        return participants.findById(id).orElseThrow(NotFound::new);
    }
}
