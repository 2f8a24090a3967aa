package org.mentorium.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.mentorium.people.PersonRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down, by account and by address, without locking anybody out for good: after five failures each
 * further one doubles the wait, from half a minute to a quarter of an hour; an hour without failures forgets all. An
 * address is allowed ten times as many, since a school shares one.
 */
@Component
public class Throttle {

    static final int FREE_FAILURES = 5;
    static final int SHARED_ADDRESS = 10;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGET = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Throttle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is longer than an address can be is nobody's, and too long for the table's key. */
    static String account(String email) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        return "account " + (address.length() > PersonRules.LONGEST_EMAIL ? "" : address);
    }

    /** For whatever one network address may do too often. */
    public static String address(String remote) {
        return "address " + remote;
    }

    public boolean blocked(String bucket) {
        return jdbc.sql("select exists (select 1 from sign_in_attempt where bucket = ? and blocked_until > ?)")
                .params(bucket, now())
                .query(Boolean.class)
                .single();
    }

    /** Counts a failure, or something else that nobody does often in good faith. */
    public void failed(String bucket) {
        int free = bucket.startsWith("address ") ? FREE_FAILURES * SHARED_ADDRESS : FREE_FAILURES;
        int failures = jdbc.sql("""
                        insert into sign_in_attempt (bucket, failures, last_failure_at) values (:bucket, 1, :now)
                        on conflict (bucket) do update set last_failure_at = :now, failures =
                            case when sign_in_attempt.last_failure_at < :forget then 1
                                 else least(sign_in_attempt.failures + 1, 1000000) end
                        returning failures
                        """)
                .param("bucket", bucket)
                .param("now", now())
                .param("forget", now().minus(FORGET))
                .query(Integer.class)
                .single();
        if (failures >= free) {
            Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(10, failures - free));
            jdbc.sql("update sign_in_attempt set blocked_until = ? where bucket = ?")
                    .params(now().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait), bucket)
                    .update();
        }
    }

    void succeeded(String bucket) {
        jdbc.sql("delete from sign_in_attempt where bucket = ?").param(bucket).update();
    }

    /** Addresses are not kept for longer than they are counted. */
    void forgetOld() {
        jdbc.sql("delete from sign_in_attempt where last_failure_at < ?")
                .param(now().minus(FORGET))
                .update();
    }

    private OffsetDateTime now() {
        Instant instant = clock.instant();
        return instant.atOffset(ZoneOffset.UTC);
    }
}
