package org.mentorium;

import org.mentorium.assignments.MatchCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts Mentorium. Modules may each have a class of the same simple name, as packages are for. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Application {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(MatchCommand.NAME)) {
            System.exit(new MatchCommand(System.out, System.err).run(args));
        }
        SpringApplication.run(Application.class, args);
    }
}
