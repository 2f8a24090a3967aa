package org.mentorium.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.programs.ProgramsWorld.Draft;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class RolePagesTests {

    private ProgramsWorld world;
    private Draft draft;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void open(@Autowired MockMvcTester mvc) {
        world = new ProgramsWorld(mvc, cast, jdbc);
        draft = world.draft("en");
    }

    @Test
    void somebodyKnownIsAddedByAddressAndWrittenTo() {
        long eva = cast.person("Eva", "Evaluator");

        assertThat(add(email(eva), "EVALUATOR")).hasStatus(303);

        assertThat(world.get(draft.founder(), draft.path("/roles"))).bodyText().contains("Eva Evaluator");
        assertThat(letters(email(eva))).containsExactly("You evaluate " + name());
        assertThat(world.get(eva, draft.path(""))).hasStatusOk();
    }

    @Test
    void somebodyNewNeedsANameAndIsInvited() {
        String email = "new." + Cast.next() + "@cast.example";

        MvcTestResult nameless = add(email, "COORDINATOR");
        assertThat(nameless).hasStatus(422);
        assertThat(nameless).bodyText().contains("id=\"givenName-problem\"").contains("value=\"" + email + "\"");

        assertThat(add(email, "COORDINATOR", "givenName=Nora", "familyName=New"))
                .hasStatus(303);
        assertThat(letters(email)).hasSize(1);
    }

    @Test
    void aRoleIsGivenOnce() {
        String email = email(cast.person("Carla", "Colleague"));
        add(email, "COORDINATOR");

        MvcTestResult again = add(email, "COORDINATOR");

        assertThat(again).hasStatus(422);
        assertThat(again).bodyText().contains("id=\"email-problem\"");
        assertThat(letters(email)).hasSize(1);
    }

    @Test
    void theSameFormSentTwiceWritesOneLetter() {
        String email = email(cast.person("Carla", "Colleague"));
        List<String> fields = List.of("email=" + email, "programRole=COORDINATOR", "token=" + UUID.randomUUID());

        assertThat(world.post(draft.founder(), draft.path("/roles"), fields)).hasStatus(303);
        assertThat(world.post(draft.founder(), draft.path("/roles"), fields)).hasStatus(303);

        assertThat(letters(email)).hasSize(1);
    }

    @Test
    void aProgramKeepsACoordinator() {
        remove(draft.founder(), draft.founder());
        assertThat(world.get(draft.founder(), draft.path("/roles"))).hasStatusOk();

        long colleague = cast.person("Carla", "Colleague");
        add(email(colleague), "COORDINATOR");
        assertThat(remove(colleague, draft.founder())).hasStatus(303);

        assertThat(world.get(draft.founder(), draft.path(""))).hasStatus(404);
        assertThat(world.get(colleague, draft.path("/setup"))).hasStatusOk();
    }

    @Test
    void anAdministratorMayNameACoordinator() {
        long administrator = cast.administrator();
        String email = email(cast.person("Carla", "Colleague"));
        List<String> fields = List.of("email=" + email, "programRole=COORDINATOR", "token=" + UUID.randomUUID());

        assertThat(world.post(administrator, draft.path("/roles"), fields)).hasStatus(303);
    }

    @Test
    void badInputIsNamedAndNeverAnError() {
        assertThat(add("not an address", "COORDINATOR")).hasStatus(422);
        assertThat(add("a@b.example", "KING")).hasStatus(422);
        assertThat(add("somebody@nowhere", "EVALUATOR", "givenName=Ada", "familyName=Away"))
                .hasStatus(422)
                .bodyText()
                .contains("E-mail address: this is not an address.");
        assertThat(add("somebody@new.example", "EVALUATOR", "givenName==1+1", "familyName=Away"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"givenName-problem\"");
        assertThat(world.post(draft.founder(), draft.path("/roles/0/removal"), List.of("role=EVALUATOR")))
                .hasStatus(404);
        assertThat(world.post(draft.founder(), draft.path("/roles/x/removal"), List.of("role=EVALUATOR")))
                .hasStatus(404);
    }

    private MvcTestResult add(String email, String role, String... more) {
        List<String> fields = new ArrayList<>(List.of(more));
        fields.addAll(List.of("email=" + email, "programRole=" + role, "token=" + UUID.randomUUID()));
        return world.post(draft.founder(), draft.path("/roles"), fields);
    }

    private MvcTestResult remove(long by, long person) {
        return world.post(by, draft.path("/roles/" + person + "/removal"), List.of("role=COORDINATOR"));
    }

    private String email(long person) {
        return jdbc.sql("select email from person where id = ?")
                .param(person)
                .query(String.class)
                .single();
    }

    private String name() {
        return jdbc.sql("select name from program where id = ?")
                .param(draft.id())
                .query(String.class)
                .single();
    }

    private List<String> letters(String recipient) {
        return jdbc.sql("select subject from letter where recipient = ?")
                .param(recipient)
                .query(String.class)
                .list();
    }
}
