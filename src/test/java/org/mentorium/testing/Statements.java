package org.mentorium.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/** Counts the SQL statements that a piece of work prepares, through Hibernate and JDBC alike, in this thread. */
@TestComponent
public class Statements implements BeanPostProcessor {

    private static final ThreadLocal<AtomicInteger> COUNT = ThreadLocal.withInitial(AtomicInteger::new);

    /** How many statements the work took. */
    public static int during(Callable<?> work) throws Exception {
        int before = COUNT.get().get();
        Object ignored = work.call();
        return COUNT.get().get() - before;
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
                Object answer = method.invoke(target, args);
                // What is unwrapped is asked for its own sake.
                return answer instanceof Connection connection
                                && !method.getName().equals("unwrap")
                        ? counting(Connection.class, connection)
                        : answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
