package org.mentorium;

import java.util.HashMap;
import java.util.Map;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.Cast.Program;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One program with something of everything in it, and everybody who may or may not see it. */
class AccessFixture {

    private final Cast cast;
    private final JdbcClient jdbc;
    private final Map<String, Long> viewers = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();

    AccessFixture(Cast cast, JdbcClient jdbc) {
        this.cast = cast;
        this.jdbc = jdbc;
        people();
    }

    /** The person of a column; null for somebody who is signed out. */
    Long viewer(String column) {
        return viewers.get(column);
    }

    /** The address of a pattern: each variable stands for what the segment before it names. */
    String address(String pattern) {
        String[] segments = pattern.split("/");
        for (int i = 1; i < segments.length; i++) {
            if (segments[i].contains("{")) {
                String place = places.get(segments[i - 1]);
                if (place == null) {
                    throw new IllegalArgumentException("Nothing stands for the variable in " + pattern);
                }
                segments[i] = segments[i].replaceAll("\\{[^}]*}", place);
            }
        }
        return String.join("/", segments);
    }

    /** Circles have pages in programs of groups only: makes it one of those, when it is asked for them. */
    void shape(String pattern) {
        if (pattern.contains("/circles")) {
            jdbc.sql("update program set mentoring_type = 'GROUP' where slug = ?")
                    .param(places.get("programs"))
                    .update();
        }
    }

    private void people() {
        long coordinator = cast.person("Carla", "Coordinator");
        long otherCoordinator = cast.person("Otto", "Other");
        Program program = cast.program(coordinator);
        cast.program(otherCoordinator);
        Pair pair = cast.pair(program);
        Pair other = cast.pair(program);
        long evaluator = cast.person("Eva", "Evaluator");
        cast.role(program.id(), evaluator, "EVALUATOR");
        viewers.put("stranger", cast.person("Sam", "Stranger"));
        viewers.put("mentee", pair.mentee());
        viewers.put("mentor", pair.mentor());
        viewers.put("other_mentee", other.mentee());
        viewers.put("coordinator", coordinator);
        viewers.put("evaluator", evaluator);
        viewers.put("administrator", cast.administrator());
        viewers.put("other_coordinator", otherCoordinator);
        places.put("programs", program.slug());
        places.put("people", Long.toString(pair.mentor()));
        places.put("organisations", Long.toString(cast.organisation()));
        places.put("relationships", Long.toString(pair.id()));
        places.put("participants", Long.toString(pair.menteeParticipant()));
        places.put("roles", Long.toString(evaluator));
        places.put("plan-activities", Long.toString(cast.activity(program, "Analysis", 2)));
        for (String token : new String[] {"password-resets", "invitations", "setup", "kept-forms"}) {
            places.put(token, "0");
        }
        relationship(pair);
        participants(program, coordinator);
        matching(program, pair, coordinator);
        questionnaires(program, pair);
        recognition(program, pair, coordinator);
        place("topics", "insert into topic (names) values ('{\"en\": [\"Falconry\"]}') returning id");
        place("application-questions", """
                insert into application_question (program_id, wording)
                values (?, '{"en": {"text": "How?", "choices": ["So", "Otherwise"]}}') returning id
                """, program.id());
        place("signals", """
                insert into signal (program_id, rule, relationship_id, figures, found_at, seen_at)
                values (?, 'quiet', ?, '{40}', now(), now()) returning id
                """, program.id(), pair.id());
        places.put("worklists", "quiet");
        place("actions", """
                insert into worklist_action (program_id, list, query, kind, acted_at)
                values (?, 'quiet', '', 'REMINDER', now()) returning id
                """, program.id());
        place("exports", """
                insert into export_request (requested_by, requested_at, kind, format, state)
                values (?, now(), 'people', 'CSV', 'WAITING') returning id
                """, viewers.get("administrator"));
        place("letters", """
                insert into letter (recipient, subject, body, locale, created_at)
                values ('a@cast.example', 'subject', 'body', 'en', now()) returning id
                """);
    }

    private void relationship(Pair pair) {
        long agreement = place("agreement", """
                insert into agreement_version (relationship_id, number, text, changed_at)
                values (?, 1, 'what we agreed', now()) returning id
                """, pair.id());
        places.put("versions", "1");
        places.put("agreements", Long.toString(agreement));
        place("goals", """
                insert into goal (relationship_id, title, state, created_by, owner_id, created_at)
                values (?, 'a goal', 'OPEN', ?, ?, now()) returning id
                """, pair.id(), pair.mentee(), pair.mentee());
        places.put("steps", "0");
        places.put("check-ins", "midpoint");
        place("reminders", """
                insert into relationship_reminder_round (program_id, sent_at) values (?, now()) returning id
                """, pair.program().id());
        long session = place("session-ids", """
                insert into mentoring_session (relationship_id, number, state, starts_at, time_zone, minutes, mode, created_at)
                values (?, 1, 'PLANNED', now() - interval '2 hours', 'UTC', 60, 'ONLINE', now()) returning id
                """, pair.id());
        places.put("sessions", "1");
        series(pair);
        long entry = cast.beneath()
                .sql("""
                insert into diary_entry (relationship_id, number, session_id, written_on, created_by, created_at)
                values (?, 1, ?, current_date, ?, now()) returning id
                """)
                .params(pair.id(), session, pair.mentor())
                .query(Long.class)
                .single();
        cast.beneath().sql("""
                insert into diary_part (diary_entry_id, kind, author_id, text, readers, changed_at)
                values (?, 'NOTES', ?, 'canary', 'AUTHOR', now())
                """).params(entry, pair.mentor()).update();
        places.put("diary-entries", "1");
        long file = place("files", """
                insert into stored_file (name, media_type, size, sha256, created_by, created_at)
                values ('plan.txt', 'text/plain', 2, '', ?, now()) returning id
                """, pair.mentee());
        jdbc.sql("insert into stored_file_chunk (stored_file_id, position, content) values (?, 0, 'ok')")
                .param(file)
                .update();
        long item = place("portfolio-items", """
                insert into portfolio_item
                    (relationship_id, owner_id, title, shared_at, evidence, coordinators_at, created_at)
                values (?, ?, 'a lesson', now(), true, now(), now()) returning id
                """, pair.id(), pair.mentee());
        jdbc.sql("insert into portfolio_item_file (portfolio_item_id, stored_file_id) values (?, ?)")
                .params(item, file)
                .update();
        places.put("portfolios", Long.toString(pair.mentee()));
        place("showcases", """
                insert into showcase (owner_id, title, created_at) values (?, 'a showcase', now()) returning id
                """, pair.mentee());
        places.put("parts", "0");
        places.put("links", "0");
        long archive = place("archives", """
                insert into stored_file (name, media_type, size, sha256, created_by, created_at)
                values ('portfolio.zip', 'application/zip', 0, '', ?, now()) returning id
                """, pair.mentee());
        place("portfolio-imports", """
                insert into portfolio_import (owner_id, stored_file_id, created_at) values (?, ?, now()) returning id
                """, pair.mentee(), archive);
    }

    private void series(Pair pair) {
        long series = place("series", """
                insert into session_series (relationship_id, starts_at, time_zone, minutes, weeks, times, created_at)
                values (?, now(), 'UTC', 60, 1, 2, now()) returning id
                """, pair.id());
        place("later-sessions", """
                insert into mentoring_session (relationship_id, number, state, starts_at, time_zone, minutes, mode,
                                               created_at, series_id, series_at)
                values (?, 2, 'PLANNED', now() + interval '2 days', 'UTC', 60, 'ONLINE', now(), ?, now()) returning id
                """, pair.id(), series);
        place("proposals", """
                insert into session_proposal (relationship_id, proposed_by, state, time_zone, minutes, mode, created_at)
                values (?, ?, 'OPEN', 'UTC', 60, 'ONLINE', now()) returning id
                """, pair.id(), pair.mentor());
        places.put("calendar-feeds", "0");
        places.put("reminder-stops", "0");
    }

    private void participants(Program program, long coordinator) {
        place("assignments", """
                insert into assignment (created_by, created_at, objective, pairs, possible, total, bound, blocking, proven,
                    decimals, input, seed, version, milliseconds, matches)
                values (?, now(), 'TOTAL', 0, 0, 0, 0, 0, true, 0, '0123456789abcdef', 1, 2, 1, 'mentee,mentor,score')
                returning id
                """, coordinator);
        place("imports", """
                insert into participant_import (program_id, uploaded_by, uploaded_at, file_name, content)
                values (?, ?, now(), 'list.csv', convert_to(E'email,given_name,family_name,role\\na@b.example,A,B,mentee', 'UTF8'))
                returning id
                """, program.id(), coordinator);
    }

    private void matching(Program program, Pair pair, long coordinator) {
        long run = place("match-run-ids", """
                insert into match_run (program_id, number, state, created_by, created_at, published_at, seed, certificate)
                values (?, 1, 'PUBLISHED', ?, now(), now(), 1, ?::jsonb) returning id
                """, program.id(), coordinator, """
                {"mentees": 2, "wanted": 1, "mentors": 2, "places": 3, "pairs": 1, "possible": 1, "total": 5000,
                 "bound": 5000, "lowest": 5000, "verified": true, "excluded": {}, "input": "0123456789abcdef"}
                """);
        places.put("match-runs", "1");
        places.put("members", Long.toString(pair.menteeParticipant()));
        place("match-constraints", """
                insert into match_constraint (program_id, mentor_id, mentee_id, kind, reason, created_by, created_at)
                values (?, ?, ?, 'BAN', 'a reason', ?, now()) returning id
                """, program.id(), pair.mentorParticipant(), pair.menteeParticipant(), coordinator);
        long proposal = place(
                "match-proposals",
                "insert into match_proposal (match_run_id, score) values (?, 5000) returning id",
                run);
        places.put("circles", Long.toString(proposal));
        jdbc.sql("""
                        insert into match_proposal_member (match_proposal_id, participant_id, role)
                        values (:proposal, :mentor, 'MENTOR'), (:proposal, :mentee, 'MENTEE')
                        """)
                .param("proposal", proposal)
                .param("mentor", pair.mentorParticipant())
                .param("mentee", pair.menteeParticipant())
                .update();
        jdbc.sql("update program set decided_by = 'BOTH', mentoring_type = 'FAST_TRACK' where id = ?")
                .param(program.id())
                .update();
        long timetable = place("timetable-ids", """
                insert into timetable (program_id, number, title, state, starts_at, rounds, round_minutes, change_minutes,
                                       created_at, published_at)
                values (?, 1, 'Day', 'PUBLISHED', now(), 4, 15, 5, now(), now()) returning id
                """, program.id());
        places.put("timetables", "1");
        place("meetings", """
                insert into timetable_meeting (timetable_id, round, mentor_id, mentee_id) values (?, 1, ?, ?) returning id
                """, timetable, pair.mentorParticipant(), pair.menteeParticipant());
        place("absences", """
                insert into timetable_absence (timetable_id, participant_id, from_round, until_round)
                values (?, ?, 2, 2) returning id
                """, timetable, pair.menteeParticipant());
        places.put("wishes", Long.toString(pair.mentorParticipant()));
        places.put("rather-nots", Long.toString(pair.mentorParticipant()));
        place("match-requests", """
                insert into match_request (program_id, mentor_id, mentee_id, word, state, asked_at, expires_at)
                values (?, ?, ?, 'canary', 'OPEN', now(), now() + interval '7 days') returning id
                """, program.id(), pair.mentorParticipant(), pair.menteeParticipant());
    }

    private void recognition(Program program, Pair pair, long coordinator) {
        jdbc.sql("update program set required_sessions = 0 where id = ?")
                .param(program.id())
                .update();
        long recognition = place("recognitions", """
                insert into recognition (participant_id, given_at, given_by) values (?, now(), ?) returning id
                """, pair.menteeParticipant(), coordinator);
        place(
                "recognition-rounds",
                "insert into recognition_round (program_id, made_at) values (?, now()) returning id",
                program.id());
        places.put("appreciations", Long.toString(pair.mentorParticipant()));
        String address = "a".repeat(43);
        places.put("badges", address);
        places.put("keys", "0");
        place("badge-ids", """
                insert into badge (recognition_id, address, credential, created_at) values (?, ?, 'e30.e30.e30', now())
                returning id
                """, recognition, address);
    }

    private void questionnaires(Program program, Pair pair) {
        long questionnaire = place("questionnaires", """
                insert into questionnaire (program_id, instrument, created_at)
                values (?, 'mentoring-general', now()) returning id
                """, program.id());
        long version = place("questionnaire-versions", """
                insert into questionnaire_version (questionnaire_id, number, definition, published_at)
                values (?, 1, ?::jsonb, now()) returning id
                """, questionnaire, definition());
        long round = place("rounds", """
                insert into questionnaire_round (questionnaire_id, questionnaire_version_id, phase, audience, opened_at)
                values (?, ?, 'PRE', 'BOTH', now()) returning id
                """, questionnaire, version);
        places.put("ballots", Long.toString(round));
        long response = place("responses", """
                insert into response (round_id, role, pseudonym) values (?, 'MENTEE', gen_random_uuid()) returning id
                """, round);
        cast.beneath()
                .sql("""
                insert into response_owner
                    (response_id, questionnaire_id, round_id, participant_id, person_id, started_at)
                values (?, ?, ?, ?, ?, now())
                """)
                .params(response, questionnaire, round, pair.menteeParticipant(), pair.mentee())
                .update();
        places.put("texts", "title");
        places.put("drafts", Long.toString(questionnaire));
        places.put("sections", "main");
        places.put("scales", "awareness");
        places.put("dimensions", "new");
        places.put("instruments", "mentoring-general");
        places.put("downloads", "figures.csv");
        places.put("codebooks", "figures");
        places.put("answers", "comment");
        places.put("items", "1");
        places.put("report-texts", "summary");
        reports(program);
    }

    private void reports(Program program) {
        place("comparison-lists", """
                insert into comparison_list (program_id, meaning, mentored, mentored_stayed, others, others_stayed, uploaded_at)
                values (?, 'still here', 6, 5, 7, 3, now()) returning id
                """, program.id());
        place("frozen-reports", """
                insert into frozen_report (program_id, title, content, frozen_at) values (?, 'To the board', ?::jsonb, now())
                returning id
                """, program.id(), """
                {"schema": 1, "program": "A program", "madeAt": "2026-11-26T10:00:00Z", "zone": "UTC", "chapters": ["METHODS"],
                 "figures": [], "words": {}, "texts": {}, "notes": {}}
                """);
        places.put("shared-reports", "0");
    }

    private static String definition() {
        try (var file = AccessFixture.class.getResourceAsStream("/instruments/mentoring-general.json")) {
            return new String(
                    java.util.Objects.requireNonNull(file).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private long place(String name, String sql, Object... params) {
        long id = jdbc.sql(sql).params(params).query(Long.class).single();
        places.put(name, Long.toString(id));
        return id;
    }
}
