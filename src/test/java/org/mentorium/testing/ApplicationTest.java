package org.mentorium.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application without a socket, asked through MockMvc, on a database of its own.
 *
 * <p>All classes with this annotation and nothing beside it share one application and its database: create people and
 * programs of your own, with names of your own, or be {@code @Transactional}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Import({Cast.class, Statements.class, MovableClock.class})
@ContextConfiguration(initializers = DatabaseOfItsOwn.class)
public @interface ApplicationTest {}
