package org.mentorium.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what was typed into a form whose sign-in had ended, for its author alone. Each form says who its author is by
 * a signed field, so that nobody else who signs in at the same browser ever sees the text.
 */
@Service
public class KeptForms {

    static final String AUTHOR = "_author";
    static final String KEPT = "_kept";
    /** Beside the author's name, an anonymous answer would be anonymous no more. */
    private static final String ANONYMOUS = "/ballots/";

    private static final Set<String> OWN_FIELDS = Set.of("_csrf", AUTHOR, KEPT, KeptForm.FILES);
    private static final int MOST_CHARACTERS = 2_000_000;
    private static final int MOST_FORMS = 5;
    private static final TypeReference<LinkedHashMap<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private volatile byte @Nullable [] secret;

    KeptForms(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The signed field's value for a viewer's forms. */
    String author(Viewer viewer) {
        return viewer.id() + "." + sign(viewer.id());
    }

    /** Keeps the request's form if it names its author rightly. */
    boolean keep(HttpServletRequest request) {
        Optional<Long> author = author(request.getParameter(AUTHOR));
        Map<String, List<String>> fields = fields(request);
        if (request.getRequestURI().startsWith(request.getContextPath() + ANONYMOUS)
                || author.isEmpty()
                || fields.isEmpty()
                || size(fields) > MOST_CHARACTERS) {
            return false;
        }
        jdbc.sql("insert into kept_form (person_id, path, fields, kept_at) values (?, ?, ?::jsonb, ?)")
                .params(
                        author.get(),
                        request.getRequestURI(),
                        json.writeValueAsString(fields),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                delete from kept_form where person_id = :person and id not in (
                    select id from kept_form where person_id = :person order by id desc limit :most)
                """).param("person", author.get()).param("most", MOST_FORMS).update();
        // What was kept before and sent again stands in the new one.
        id(request).ifPresent(id -> forget(id, author.get()));
        return true;
    }

    /** The request's form as it was typed, without passwords and without the house's own fields. */
    KeptForm unkept(HttpServletRequest request) {
        return new KeptForm(0, request.getRequestURI(), clock.instant(), fields(request));
    }

    public boolean any(long personId) {
        return jdbc.sql("select exists (select 1 from kept_form where person_id = ?)")
                .param(personId)
                .query(Boolean.class)
                .single();
    }

    List<KeptForm> all(Viewer viewer) {
        return jdbc.sql("select id, path, kept_at, fields from kept_form where person_id = ? order by id desc")
                .param(viewer.id())
                .query((row, n) -> new KeptForm(
                        row.getLong("id"),
                        row.getString("path"),
                        row.getObject("kept_at", java.time.OffsetDateTime.class).toInstant(),
                        json.readValue(row.getString("fields"), FIELDS)))
                .list();
    }

    void discard(Viewer viewer, long id) {
        if (forget(id, viewer.id()) == 0) {
            throw new NotFound();
        }
    }

    /** Forgets a kept form once its text has been sent. */
    void sent(HttpServletRequest request, @Nullable Viewer viewer) {
        if (viewer != null) {
            id(request).ifPresent(id -> forget(id, viewer.id()));
        }
    }

    /** Which kept form the request sends again. */
    static Optional<Long> id(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(KEPT))
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(Long::parseLong);
    }

    private int forget(long id, long personId) {
        return jdbc.sql("delete from kept_form where id = ? and person_id = ?")
                .params(id, personId)
                .update();
    }

    private static Map<String, List<String>> fields(HttpServletRequest request) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!OWN_FIELDS.contains(name) && !lower.contains("password")) {
                fields.put(
                        name.replace("\0", ""),
                        Arrays.stream(values).map(v -> v.replace("\0", "")).toList());
            }
        });
        List<String> files = files(request);
        if (!fields.isEmpty() && !files.isEmpty()) {
            fields.put(KeptForm.FILES, files);
        }
        return fields;
    }

    /** Names of the files that came along; they themselves are too large to keep, and their owner has them. */
    private static List<String> files(HttpServletRequest request) {
        if (!String.valueOf(request.getContentType()).startsWith("multipart/")) {
            return List.of();
        }
        try {
            return request.getParts().stream()
                    .filter(part -> part.getSize() > 0)
                    .map(Part::getSubmittedFileName)
                    .filter(Objects::nonNull)
                    .map(name -> name.replace("\0", ""))
                    .toList();
        } catch (IOException | ServletException | IllegalStateException e) {
            // What is no readable form has no readable files either.
            return List.of();
        }
    }

    private static int size(Map<String, List<String>> fields) {
        return fields.values().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum();
    }

    private Optional<Long> author(@Nullable String value) {
        if (value == null || !value.matches("[0-9]{1,18}\\.[A-Za-z0-9_-]+")) {
            return Optional.empty();
        }
        String[] parts = value.split("\\.");
        long id = Long.parseLong(parts[0]);
        boolean right = MessageDigest.isEqual(
                sign(id).getBytes(StandardCharsets.US_ASCII), parts[1].getBytes(StandardCharsets.US_ASCII));
        return right ? Optional.of(id) : Optional.empty();
    }

    private String sign(long personId) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret(), "HmacSHA256"));
            byte[] signature = mac.doFinal(("author " + personId).getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] secret() {
        byte[] known = secret;
        if (known == null) {
            known = jdbc.sql("select secret from installation")
                    .query((row, n) -> row.getBytes(1))
                    .single();
            secret = known;
        }
        return known;
    }

    /** Kept forms are for a week. */
    public void forgetOld() {
        Instant week = clock.instant().minus(java.time.Duration.ofDays(7));
        jdbc.sql("delete from kept_form where kept_at < ?")
                .param(week.atOffset(ZoneOffset.UTC))
                .update();
    }
}
