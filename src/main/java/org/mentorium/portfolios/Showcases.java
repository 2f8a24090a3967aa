package org.mentorium.portfolios;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.SecretToken;
import org.mentorium.common.StaleVersion;
import org.mentorium.common.StaleVersion.Conflict;
import org.mentorium.common.Viewer;
import org.mentorium.web.PublicAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pages that an owner arranges from items and words, and the secret addresses at which others read them. */
@Service
@Transactional
class Showcases {

    private static final int MOST_PARTS = 100;
    private static final int LONGEST_YEARS = 2;

    private final PublicAddress address;
    private final JdbcClient jdbc;
    private final Clock clock;

    Showcases(PublicAddress address, JdbcClient jdbc, Clock clock) {
        this.address = address;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long create(Viewer viewer, ShowcaseForm form) {
        return jdbc.sql("""
                        insert into showcase (owner_id, title, intro, created_at) values (?, ?, ?, ?) returning id
                        """)
                .params(viewer.id(), form.name(), form.words(), clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void change(Viewer viewer, long showcase, ShowcaseForm form) {
        own(viewer, showcase);
        int changed = jdbc.sql(
                        "update showcase set title = ?, intro = ?, version = version + 1 where id = ? and version = ?")
                .params(form.name(), form.words(), showcase, Objects.requireNonNullElse(form.version(), -1))
                .update();
        if (changed == 0) {
            throw jdbc.sql("select title, intro from showcase where id = ?")
                    .param(showcase)
                    .query((row, n) -> new StaleVersion(
                            ShowcasePages.base(viewer, viewer.id()) + "/" + showcase,
                            List.of(
                                    new Conflict("showcases.name", form.name(), row.getString("title")),
                                    new Conflict("showcases.intro", form.words(), row.getString("intro")))))
                    .single();
        }
    }

    void remove(Viewer viewer, long showcase) {
        own(viewer, showcase);
        jdbc.sql("delete from showcase where id = ?").param(showcase).update();
    }

    /** Puts an item or words at the end. What stands there already, as after a second press, is not put there again. */
    void add(Viewer viewer, long showcase, PartForm form) {
        own(viewer, showcase);
        if ((form.item() == null) == form.text().isEmpty()) {
            throw new RuleBroken("showcases.part.one").at("item");
        }
        if (count("select count(*) from showcase_part where showcase_id = ?", showcase) >= MOST_PARTS) {
            throw new RuleBroken("showcases.part.many", MOST_PARTS).at("item");
        }
        if (form.item() != null
                && count("select count(*) from portfolio_item where id = ? and owner_id = ?", form.item(), viewer.id())
                        == 0) {
            throw new RuleBroken("portfolioItems.choice.unknown").at("item");
        }
        if (isThere(showcase, form)) {
            return;
        }
        jdbc.sql("""
                insert into showcase_part (showcase_id, position, portfolio_item_id, words)
                select :showcase, coalesce(max(position), 0) + 1, cast(:item as bigint), cast(:words as text)
                from showcase_part where showcase_id = :showcase
                """)
                .param("showcase", showcase)
                .param("item", form.item())
                .param("words", form.item() == null ? form.text() : null)
                .update();
    }

    private boolean isThere(long showcase, PartForm form) {
        return jdbc.sql("""
                        select exists (
                            select 1 from showcase_part p where p.showcase_id = :showcase
                            and (p.portfolio_item_id = cast(:item as bigint) or p.words = :words and p.position = (
                                     select max(position) from showcase_part where showcase_id = :showcase)))
                        """)
                .param("showcase", showcase)
                .param("item", form.item())
                .param("words", form.text())
                .query(Boolean.class)
                .single();
    }

    void removePart(Viewer viewer, long showcase, long part) {
        own(viewer, showcase);
        jdbc.sql("delete from showcase_part where id = ? and showcase_id = ?")
                .params(part, showcase)
                .update();
    }

    /** Changes places with its neighbour above or below; the first and the last stay where they are. */
    void move(Viewer viewer, long showcase, long part, boolean up) {
        own(viewer, showcase);
        List<Long> order = jdbc.sql("select id from showcase_part where showcase_id = ? order by position, id")
                .param(showcase)
                .query(Long.class)
                .list();
        int at = order.indexOf(part);
        int to = up ? at - 1 : at + 1;
        if (at >= 0 && to >= 0 && to < order.size()) {
            Collections.swap(order, at, to);
            for (int i = 0; i < order.size(); i++) {
                jdbc.sql("update showcase_part set position = ? where id = ?")
                        .params(i + 1, Objects.requireNonNull(order.get(i)))
                        .update();
            }
        }
    }

    /** A secret address that is shown this once and ends with a day. */
    String link(Viewer viewer, long showcase, LinkForm form) {
        own(viewer, showcase);
        LocalDate today = LocalDate.now(clock.withZone(viewer.zone()));
        LocalDate until = Objects.requireNonNull(form.until(), "checked by the form");
        if (until.isBefore(today) || until.isAfter(today.plusYears(LONGEST_YEARS))) {
            throw new RuleBroken("showcases.link.refused", LONGEST_YEARS).at("until");
        }
        String token = SecretToken.create();
        jdbc.sql("insert into showcase_link (showcase_id, token_hash, expires_at, created_at) values (?, ?, ?, ?)")
                .params(
                        showcase,
                        SecretToken.hash(token),
                        until.plusDays(1).atStartOfDay(viewer.zone()).toOffsetDateTime(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return address.of("/showcases/" + token);
    }

    void revoke(Viewer viewer, long showcase, long link) {
        own(viewer, showcase);
        jdbc.sql("delete from showcase_link where id = ? and showcase_id = ?")
                .params(link, showcase)
                .update();
    }

    private void own(Viewer viewer, long showcase) {
        // Two who arrange at once wait for each other.
        boolean found = jdbc.sql("select id from showcase where id = ? and owner_id = ? for update")
                .params(showcase, viewer.id())
                .query(Long.class)
                .optional()
                .isPresent();
        if (!found) {
            throw new NotFound();
        }
    }

    private long count(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Long.class).single();
    }
}
