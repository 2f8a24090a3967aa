package org.mentorium.demo;

import java.util.List;
import org.mentorium.accounts.DemoPeople;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The people as whom one looks around; each has something to do. */
@Component
@Profile("demo")
class DemoCast implements DemoPeople {

    static final String ADMINISTRATOR = "marta.lindqvist@schoolnetwork.example";
    static final String COORDINATOR = "clara.novak@schoolnetwork.example";
    static final String EVALUATOR = "idris.benali@schoolnetwork.example";
    static final String MENTOR_IN_GRAZ = "jonas.ozdemir@nord.example";
    static final String MENTOR_IN_TEPIC = "tomas.flores@est12.example";
    static final String MENTEE_IN_TURKU = "elina.korhonen@kauppila.example";
    static final String MENTEE_IN_LYON = "amelie.rousseau@moulin.example";

    /** Nobody signs in as these two. */
    static final String TALKS = "emiliano.castro@est12.example";

    static final String EVERY_WEEK = "marco.conti@leonardo.example";

    private static final String PASSWORD = "a look around the school network";

    private static final List<DemoPerson> ALL = List.of(
            person(COORDINATOR, "Clara Novak", "coordinator"),
            person(MENTOR_IN_GRAZ, "Jonas Özdemir", "mentorInGraz"),
            person(MENTOR_IN_TEPIC, "Tomás Flores", "mentorInTepic"),
            person(MENTEE_IN_TURKU, "Elina Korhonen", "menteeInTurku"),
            person(MENTEE_IN_LYON, "Amélie Rousseau", "menteeInLyon"),
            person(EVALUATOR, "Idris Benali", "evaluator"),
            person(ADMINISTRATOR, "Marta Lindqvist", "administrator"));

    @Override
    public List<DemoPerson> all() {
        return ALL;
    }

    private static DemoPerson person(String email, String name, String part) {
        return new DemoPerson(email, name, "demo.part." + part, PASSWORD);
    }
}
