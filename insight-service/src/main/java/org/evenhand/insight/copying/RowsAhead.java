package org.evenhand.insight.copying;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Rows that a thread of its own reads, some pieces ahead of whoever takes them. */
final class RowsAhead implements AutoCloseable {

    /** Enough that handing over a piece costs nothing beside reading it. */
    static final int ROWS_IN_A_PIECE = 1_000;

    private static final int MOST_AHEAD = 8;
    private static final long LOOK_UP_MILLISECONDS = 100;

    /**
     * Some rows, or how reading ended.
     *
     * @param failure null where it did not fail
     */
    private record Piece(List<CopiedRow> rows, boolean isLast, Throwable failure) {}

    private final BlockingQueue<Piece> ahead = new ArrayBlockingQueue<>(MOST_AHEAD);
    private final Thread reader;
    private volatile boolean isClosed;
    private boolean isFirst = true;
    private boolean allCame;
    private boolean gaveNothing;
    private List<CopiedRow> rows = new ArrayList<>(ROWS_IN_A_PIECE);

    /**
     * Begins to read.
     *
     * @param reading calls its argument with each row
     */
    RowsAhead(Consumer<Consumer<CopiedRow>> reading) {
        reader = Thread.ofVirtual().name("rows ahead").start(() -> read(reading));
    }

    private void read(Consumer<Consumer<CopiedRow>> reading) {
        Throwable failure = null;
        try {
            reading.accept(this::keep);
        } catch (RuntimeException | Error failed) {
            failure = failed;
        }
        if (!isClosed) {
            hand(new Piece(rows, true, failure));
        }
    }

    /** Whether reading failed before its first row: then they can still be read elsewhere. */
    boolean gaveNothing() {
        return gaveNothing;
    }

    private void keep(CopiedRow row) {
        rows.add(row.copy());
        if (rows.size() == ROWS_IN_A_PIECE) {
            hand(new Piece(rows, false, null));
            rows = new ArrayList<>(ROWS_IN_A_PIECE);
        }
    }

    private void hand(Piece piece) {
        try {
            while (!ahead.offer(piece, LOOK_UP_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                if (isClosed && piece.isLast()) {
                    return;
                }
                if (isClosed) {
                    throw new IllegalStateException("Nobody takes these rows any more.");
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Reading ahead was interrupted.", stopped);
        }
    }

    /** Takes the next piece; nothing once all have come. */
    void next(Consumer<CopiedRow> each) {
        if (allCame) {
            return;
        }
        Piece piece = take();
        allCame = piece.isLast();
        gaveNothing = isFirst && piece.failure() != null && piece.rows().isEmpty();
        isFirst = false;
        if (piece.failure() != null && !gaveNothing) {
            throw new IllegalStateException("The rows could not be read ahead.", piece.failure());
        }
        piece.rows().forEach(each);
    }

    /** Takes all that have not come yet. */
    void rest(Consumer<CopiedRow> each) {
        while (!allCame) {
            next(each);
        }
    }

    private Piece take() {
        try {
            return ahead.take();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Waiting for rows was interrupted.", stopped);
        }
    }

    /** Ends reading, and waits until its connection is free; not if whoever waits is to stop. */
    @Override
    public void close() {
        isClosed = true;
        try {
            reader.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
