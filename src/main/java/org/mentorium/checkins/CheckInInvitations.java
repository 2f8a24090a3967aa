package org.mentorium.checkins;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mentorium.mail.Envelope;
import org.mentorium.mail.Outbox;
import org.mentorium.relationships.NextStep;
import org.mentorium.web.PublicAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invites members by letter to look back: when the middle of the program has come, and when its end is near or all that
 * it requires was held. Each once, unless they have looked back already.
 */
@Service
class CheckInInvitations {

    private static final String INVITE = """
            with going_on as (
                select r.id, m.person_id, (r.started_at at time zone g.time_zone)::date as began, g.midpoint_on, g.ends_on,
                       (:now at time zone g.time_zone)::date as today,
                       (g.required_sessions is not null or g.required_hours is not null)
                           and s.held >= coalesce(g.required_sessions, 0)
                           and s.minutes >= coalesce(g.required_hours, 0) * 60 as complete
                from relationship r
                join program g on g.id = r.program_id and g.state in ('RUNNING', 'EVALUATING')
                join relationship_member m on m.relationship_id = r.id
                cross join lateral (
                    select count(*) as held, coalesce(sum(minutes), 0) as minutes
                    from mentoring_session where relationship_id = r.id and state = 'HELD') s
                where r.state = 'ACTIVE'),
            due as (
                select id, person_id,
                       case when complete or today >= ends_on - :days then 'CLOSING' else 'MIDPOINT' end as kind
                from going_on
                where complete
                   or today between ends_on - :days and ends_on + :days
                   or today >= midpoint_on and began < midpoint_on and (ends_on is null or today < ends_on - :days)),
            invited as (
                insert into check_in_invitation (relationship_id, person_id, kind, sent_at)
                select distinct d.id, d.person_id, d.kind, :now from due d
                where not exists (
                    select 1 from check_in c where c.relationship_id = d.id and c.person_id = d.person_id
                    and c.kind = d.kind and c.done_at is not null)
                on conflict do nothing returning relationship_id, person_id, kind)
            select i.relationship_id as relationship, i.kind, p.email, p.given_name, p.locale, g.name as program
            from invited i join person p on p.id = i.person_id
            join relationship r on r.id = i.relationship_id join program g on g.id = r.program_id
            order by i.relationship_id, p.id
            """;

    private record Invited(
            long relationship, CheckInKind kind, String email, String givenName, String locale, String program) {}

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final PublicAddress address;
    private final Clock clock;

    CheckInInvitations(JdbcClient jdbc, Outbox outbox, PublicAddress address, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.address = address;
        this.clock = clock;
    }

    @Transactional
    public void send() {
        List<Invited> all = jdbc.sql(INVITE)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("days", NextStep.ENDING_DAYS)
                .query(Invited.class)
                .list();
        Arrays.stream(CheckInKind.values())
                .forEach(kind -> outbox.post(
                        "checkIns.mail." + kind,
                        all.stream()
                                .filter(one -> one.kind() == kind)
                                .map(this::envelope)
                                .toList()));
    }

    private Envelope envelope(Invited one) {
        String page = "/relationships/" + one.relationship() + "/check-ins/"
                + one.kind().path();
        return new Envelope(
                one.email(), Locale.forLanguageTag(one.locale()), one.givenName(), one.program(), address.of(page));
    }
}
