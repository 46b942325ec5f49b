package org.evenhand.cases.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** Connections whose commit can succeed without anybody hearing of it, as when the line breaks at that moment. */
public class LossyConnections {

    private final DataSource dataSource;
    private final AtomicBoolean losesNextAnswer = new AtomicBoolean();

    public LossyConnections(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public Jdbi jdbi() {
        return Jdbi.create(() -> lossy(dataSource.getConnection()));
    }

    public void loseTheAnswerOfTheNextCommit() {
        losesNextAnswer.set(true);
    }

    private Connection lossy(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> call(connection, method, arguments));
    }

    private Object call(Connection connection, Method method, Object[] arguments) throws Throwable {
        try {
            Object result = method.invoke(connection, arguments);
            if (method.getName().equals("commit") && losesNextAnswer.compareAndSet(true, false)) {
                throw new SQLException("the connection broke after the commit", "08006");
            }
            return result;
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
