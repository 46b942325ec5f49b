package org.evenhand.insight.copying;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Reads millions of rows over two connections, because PostgreSQL turns the rows of one connection into bytes with a single
 * processor, and takes several times as long for it as whoever reads them. Both see the same moment.
 */
@Singleton
public class CopiedHalves {

    // Whoever wants a table alone may come between the two connections. The second then waits behind it, it waits for
    // the
    // first, and the first for the second: a circle that PostgreSQL cannot see, and that would never end.
    private static final String GIVE_UP_WAITING = "set local lock_timeout = '2s'";

    private final Jdbi jdbi;
    /** One report at a time: the others need connections too. */
    private final Semaphore secondConnection = new Semaphore(1);

    CopiedHalves(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Reads what two queries find that share no row, in an order that nobody may depend on: the rows of both take turns, but
     * where there is no second connection, one query comes after the other.
     *
     * @param values of the parameters of both
     * @param taking who takes the rows, having read of the same moment what that needs
     */
    public void read(
            String half, String otherHalf, Map<String, String> values, Function<Handle, Consumer<CopiedRow>> taking) {
        jdbi.useTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            Consumer<CopiedRow> each = taking.apply(handle);
            if (secondConnection.tryAcquire()) {
                try {
                    readBoth(handle, half, otherHalf, values, each);
                } finally {
                    secondConnection.release();
                }
            } else {
                CopiedRows.read(handle, half, values, each);
                CopiedRows.read(handle, otherHalf, values, each);
            }
        });
    }

    private void readBoth(
            Handle handle, String half, String otherHalf, Map<String, String> values, Consumer<CopiedRow> each) {
        String moment = handle.createQuery("select pg_export_snapshot()")
                .mapTo(String.class)
                .one();
        try (RowsAhead others = new RowsAhead(other -> readAt(moment, otherHalf, values, other))) {
            Turns turns = new Turns(others, each);
            CopiedRows.read(handle, half, values, turns::take);
            others.rest(each);
            if (others.gaveNothing()) {
                CopiedRows.read(handle, otherHalf, values, each);
            }
        }
    }

    private void readAt(String moment, String half, Map<String, String> values, Consumer<CopiedRow> each) {
        jdbi.useTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            handle.execute("set transaction snapshot '" + moment + "'");
            handle.execute(GIVE_UP_WAITING);
            CopiedRows.read(handle, half, values, each);
        });
    }

    /** After each piece of one half comes a piece of the other. */
    private static final class Turns {

        private final RowsAhead others;
        private final Consumer<CopiedRow> each;
        private int rows;

        Turns(RowsAhead others, Consumer<CopiedRow> each) {
            this.others = others;
            this.each = each;
        }

        void take(CopiedRow row) {
            each.accept(row);
            rows++;
            if (rows == RowsAhead.ROWS_IN_A_PIECE) {
                rows = 0;
                others.next(each);
            }
        }
    }
}
