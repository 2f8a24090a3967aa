package org.mentorium.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** What a mentor and a mentee do in their relationship: agree, meet, write, and show what was made. */
class PairWork {

    private static final LocalDate TODAY = LocalDate.now(java.time.ZoneOffset.UTC);

    private final Walker mentor;
    private final Walker mentee;
    private final String relationship;

    PairWork(Walker mentor, Walker mentee, long id) {
        this.mentor = mentor;
        this.mentee = mentee;
        this.relationship = "/relationships/" + id;
    }

    void run() throws IOException {
        for (Walker member : List.of(mentor, mentee)) {
            member.open(relationship + "/agreement");
            member.submit(relationship + "/agreement/signatures");
        }
        mentee.open(relationship + "/goals/new");
        mentee.fill("what", "Plan one lesson that everybody can enter");
        mentee.submit(relationship + "/goals");
        for (int days = 4; days > 2; days--) {
            log(TODAY.minusDays(days));
        }
        diary();
        portfolio();
    }

    private void log(LocalDate day) {
        mentor.open(relationship + "/sessions/new");
        mentor.pick("sessionState", "HELD");
        mentor.fill("date", day.toString());
        mentor.fill("time", "10:00");
        mentor.fill("minutes", "90");
        mentor.pick("meetingMode", "ONLINE");
        mentor.submit(relationship + "/sessions");
        if (mentor.html().contains("name=\"despiteOverlap\"")) {
            // Two walks share their people: who was elsewhere at that hour is asked, and means it so.
            mentor.pick("despiteOverlap", "true");
            // The page gives the time back with its seconds, which HtmlUnit, unlike browsers, does not take.
            mentor.fill("time", "10:00");
            mentor.submit(relationship + "/sessions");
        }
        assertThat(mentor.path()).as("the session is logged").isNotEqualTo(relationship + "/sessions");
    }

    private void diary() {
        mentor.open(relationship + "/diary-entries/new?session=1");
        mentor.fill("objectives", "Look at the lesson plan together");
        mentor.fill("topics", "Three ways into fractions");
        mentor.fill("notes", "Asked more than I told");
        mentor.submit(relationship + "/diary-entries");
        String entry = mentor.path();
        assertThat(entry).matches(relationship + "/diary-entries/1.*");
        mentee.open(relationship + "/diary-entries/1/edit");
        mentee.fill("reflection", "I want to try the number line first");
        mentee.submit(relationship + "/diary-entries/1");
        mentee.open(relationship + "/diary-entries/1");
        assertThat(mentee.html()).contains("Three ways into fractions", "I want to try the number line first");
    }

    private void portfolio() throws IOException {
        Path file = Files.createTempFile("lesson", ".txt");
        Files.writeString(file, "A lesson plan");
        mentee.open(relationship + "/portfolio-items/new");
        mentee.fill("title", "Fractions for everybody");
        mentee.upload("files", file);
        mentee.pick("evidence", "true");
        mentee.pick("shared", "true");
        mentee.submit(relationship + "/portfolio-items");
        String item = mentee.path();
        Files.delete(file);
        mentor.open(item);
        mentor.fill("strengths", "The aims are clear");
        mentor.fill("nextStep", "Let the pupils choose the material");
        mentor.submit(item + "/comments");
        mentee.open(item);
        assertThat(mentee.html()).contains("Let the pupils choose the material");
    }
}
