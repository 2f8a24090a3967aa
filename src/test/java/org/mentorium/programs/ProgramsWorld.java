package org.mentorium.programs;

import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.mentorium.testing.Cast;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Programs made through the pages themselves, and short words for asking pages. */
class ProgramsWorld {

    private final MockMvcTester mvc;
    private final Cast cast;
    private final JdbcClient jdbc;

    ProgramsWorld(MockMvcTester mvc, Cast cast, JdbcClient jdbc) {
        this.mvc = mvc;
        this.cast = cast;
        this.jdbc = jdbc;
    }

    /** Somebody who may make programs. */
    long founder(String locale) {
        long id = cast.person("Flora", "Founder");
        jdbc.sql("update person set program_founder = true, locale = ?, time_zone = 'Europe/Rome' where id = ?")
                .params(locale, id)
                .update();
        return id;
    }

    /** A draft of the school network's blueprint with its founder as coordinator. */
    Draft draft(String... languages) {
        long founder = founder(languages[0]);
        MvcTestResult answer = post(
                founder,
                "/programs",
                List.of(
                        "blueprint=inclusive-teaching-network",
                        "programName=Network " + Cast.next(),
                        "token=" + UUID.randomUUID(),
                        "textLanguages=" + String.join(",", languages)));
        String setup = String.valueOf(answer.getResponse().getRedirectedUrl());
        String slug = setup.split("/", -1)[2];
        return new Draft(
                founder,
                slug,
                jdbc.sql("select id from program where slug = ?")
                        .param(slug)
                        .query(Long.class)
                        .single());
    }

    MvcTestResult get(long person, String address) {
        return mvc.get().uri(address).with(as(person)).exchange();
    }

    MvcTestResult post(long person, String address, List<String> fields) {
        var request = mvc.post().uri(address).with(as(person)).with(csrf());
        for (String field : fields) {
            int equals = field.indexOf('=');
            request.param(field.substring(0, equals), field.substring(equals + 1));
        }
        return request.exchange();
    }

    /** Saves every task of a draft as a coordinator would. */
    void setUp(Draft draft) {
        String setup = draft.path("/setup/");
        post(draft.founder(), setup + "basics", basics("0"));
        post(draft.founder(), setup + "calendar", calendar("0"));
        post(draft.founder(), setup + "plan", List.of());
        post(
                draft.founder(),
                setup + "joining",
                List.of("mentorCapacity=3", "menteesPerMentorMin=2", "mentorsPerMentee=1", "version=0"));
        post(draft.founder(), setup + "matching", matching("0"));
        post(draft.founder(), setup + "agreement", List.of("agreementEn=We meet.", "version=0"));
        post(
                draft.founder(),
                setup + "requirements",
                List.of("requiredHours=10", "menteeEvidence=2", "mentorEvidence=2", "version=0"));
    }

    static List<String> basics(String version) {
        return List.of(
                "programName=Network of schools",
                "aim=All pupils take part.",
                "mentoringType=ONE_TO_ONE",
                "formal=true",
                "textLanguages=en",
                "programZone=Europe/Madrid",
                "version=" + version);
    }

    void type(Draft draft, String type) {
        jdbc.sql("update program set mentoring_type = ? where id = ?")
                .params(type, draft.id())
                .update();
    }

    static List<String> calendar(String version) {
        return List.of(
                "enrolmentFrom=2027-01-10",
                "enrolmentUntil=2027-02-10",
                "matchingOn=2027-02-15",
                "startsOn=2027-03-01",
                "midpointOn=2027-07-01",
                "endsOn=2027-12-01",
                "version=" + version);
    }

    static List<String> matching(String version) {
        return List.of(
                "weightSkills=6",
                "weightGoals=6",
                "weightLanguage=8",
                "weightAvailability=6",
                "weightOrganisation=2",
                "weightExperience=3",
                "hardRules=SHARED_LANGUAGE",
                "hardRules=NO_LINE_MANAGER",
                "decidedBy=COORDINATOR",
                "version=" + version);
    }

    /** A program as a draft, and who made it. */
    record Draft(long founder, String slug, long id) {

        String path(String rest) {
            return "/programs/" + slug + rest;
        }

        Cast.Program program() {
            return new Cast.Program(id, slug);
        }
    }
}
