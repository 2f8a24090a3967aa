package org.mentorium.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;

/** One letter that cannot be sent, whatever the reason, keeps no other from going, and none goes twice. */
@ApplicationTest
class PostmanTests {

    @Autowired
    Cast cast;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    private final Counter counter = new Counter();
    private final List<String> recipients = new ArrayList<>();

    @BeforeEach
    void threeLetters() {
        jdbc.sql("update letter set next_attempt_at = now() + interval '1 hour' where next_attempt_at <= now()")
                .update();
        for (String name : List.of("first", "second", "third")) {
            String recipient = name + Cast.next() + "@post.example";
            recipients.add(recipient);
            jdbc.sql("""
                            insert into letter (recipient, subject, body, locale, created_at, next_attempt_at)
                            values (?, 'News', 'There is some.', 'en', now(), now() - interval '1 minute')
                            """).param(recipient).update();
        }
    }

    @Test
    void aLetterThatCannotBeMadeWaitsAndTheOthersGo() {
        counter.refuse(recipients.get(1), new IllegalStateException("no such character set"));
        postman().deliver();
        postman().deliver();
        assertThat(counter.taken).containsExactly(recipients.get(0), recipients.get(2));
        assertThat(waiting()).containsExactly(recipients.get(1));
    }

    @Test
    void whatWentBeforeACrashIsNotSentAgain() {
        counter.refuse(recipients.get(1), new OutOfMemoryError("for this test"));
        assertThatThrownBy(() -> postman().deliver()).isInstanceOf(OutOfMemoryError.class);
        assertThat(waiting()).containsExactly(recipients.get(1), recipients.get(2));
        counter.refused.clear();
        postman().deliver();
        assertThat(counter.taken).containsExactlyElementsOf(recipients);
    }

    @Test
    void whatWasGivenUpIsTriedAgainWhenAnAdministratorSaysSo() {
        jdbc.sql("update letter set attempts = ?, next_attempt_at = null where recipient = ?")
                .params(Postman.MOST_ATTEMPTS, recipients.get(0))
                .update();
        postman().deliver();
        assertThat(waiting()).containsExactly(recipients.get(0));
        assertThat(mvc.post()
                        .uri("/admin/letters/delivery")
                        .with(as(cast.administrator()))
                        .with(csrf())
                        .exchange())
                .hasRedirectedUrl("/admin/letters");
        postman().deliver();
        assertThat(counter.taken)
                .filteredOn(recipients::contains)
                .containsExactly(recipients.get(1), recipients.get(2), recipients.get(0));
    }

    @Test
    void whatMatteredAMonthAgoIsNotSentAfterAll() {
        jdbc.sql("update letter set attempts = ?, next_attempt_at = null, created_at = created_at - interval '31 days'"
                        + " where recipient = ?")
                .params(Postman.MOST_ATTEMPTS, recipients.get(0))
                .update();
        postman().deliver();
        assertThat(mvc.post()
                        .uri("/admin/letters/delivery")
                        .with(as(cast.administrator()))
                        .with(csrf())
                        .exchange())
                .hasRedirectedUrl("/admin/letters");
        postman().deliver();
        assertThat(waiting()).containsExactly(recipients.get(0));
    }

    private Postman postman() {
        return new Postman(
                jdbc,
                new StaticListableBeanFactory(Map.of("counter", counter)).getBeanProvider(JavaMailSender.class),
                transactions,
                clock,
                "mentorium@localhost");
    }

    private List<String> waiting() {
        return jdbc.sql("select recipient from letter where recipient in (:all) and sent_at is null order by id")
                .param("all", recipients)
                .query(String.class)
                .list();
    }

    /** Takes what is handed in, but for some. */
    private static final class Counter extends JavaMailSenderImpl {

        private final List<String> taken = new ArrayList<>();
        private final Map<String, Throwable> refused = new HashMap<>();

        void refuse(String recipient, Throwable reason) {
            refused.put(recipient, reason);
        }

        @Override
        public void send(MimeMessage message) {
            String to = recipient(message);
            if (refused.get(to) instanceof Error error) {
                throw error;
            }
            if (refused.get(to) instanceof RuntimeException problem) {
                throw problem;
            }
            taken.add(to);
        }

        private static String recipient(MimeMessage message) {
            try {
                return message.getRecipients(RecipientType.TO)[0].toString();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
