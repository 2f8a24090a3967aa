package org.mentorium.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/**
 * Counts the SQL statements that a piece of work prepares, and the rows that it reads, through Hibernate and JDBC alike, in
 * this thread.
 */
@TestComponent
public class Statements implements BeanPostProcessor {

    private static final ThreadLocal<AtomicInteger> COUNT = ThreadLocal.withInitial(AtomicInteger::new);
    /** Only where somebody asks: each row costs a call. */
    private static final ThreadLocal<@Nullable AtomicInteger> ROWS = new ThreadLocal<>();

    /** How many statements the work took. */
    public static int during(Callable<?> work) throws Exception {
        int before = COUNT.get().get();
        Object ignored = work.call();
        return COUNT.get().get() - before;
    }

    /** How many rows the work was given by the database. */
    public static int rows(Callable<?> work) throws Exception {
        AtomicInteger rows = new AtomicInteger();
        ROWS.set(rows);
        try {
            Object ignored = work.call();
        } finally {
            ROWS.remove();
        }
        return rows.get();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? counting(DataSource.class, source) : bean;
    }

    private static <T> T counting(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (method.getName().equals("prepareStatement")) {
                COUNT.get().incrementAndGet();
            }
            try {
                return watched(method.getName(), method.invoke(target, args));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    private static @Nullable Object watched(String asked, @Nullable Object answer) {
        AtomicInteger rows = ROWS.get();
        // What is unwrapped is asked for its own sake.
        if (asked.equals("unwrap")) {
            return answer;
        } else if (answer instanceof Connection connection) {
            return counting(Connection.class, connection);
        } else if (rows != null && answer instanceof PreparedStatement statement) {
            return counting(PreparedStatement.class, statement);
        } else if (rows != null && answer instanceof ResultSet found) {
            return counting(ResultSet.class, found);
        } else if (rows != null && asked.equals("next") && Boolean.TRUE.equals(answer)) {
            rows.incrementAndGet();
        }
        return answer;
    }
}
