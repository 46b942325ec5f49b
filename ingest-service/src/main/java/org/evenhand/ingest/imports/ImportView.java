package org.evenhand.ingest.imports;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Shows an import to those who wait for it. */
@Singleton
public class ImportView {

    private static final Duration SILENCE_OF_THE_INTERRUPTED = Duration.ofMinutes(2);

    /** An import as the API shows it. */
    public record View(
            UUID id,
            String preset,
            String file,
            String state,
            String problem,
            List<String> brands,
            Instant observedUntil,
            Long rows,
            long read,
            long taken,
            long updated,
            long duplicate,
            long differs,
            long rejected,
            long leftOutRows,
            List<LeftOut> leftOut,
            List<Note> notes,
            List<RejectedRow> rejectedRows,
            Instant startedAt,
            Instant endedAt,
            TakenBack takenBack) {}

    /**
     * Who took an import back, and how far that is.
     *
     * @param statements of how many rows it was taken back what they said, so far
     * @param endedAt when nothing of it was left; null as long as it is taken back
     */
    public record TakenBack(String by, Instant since, long statements, Instant endedAt) {}

    /** An import in a line. */
    public record Summary(
            UUID id, String preset, String file, String state, List<String> brands, long taken, Instant startedAt) {}

    /** What was left out for one reason: cases or threads, and the rows that belong to them. */
    public record LeftOut(String reason, String channel, String brand, long count, long rows) {}

    /** A remark on rows that were taken, and how many. */
    public record Note(String note, long count) {}

    /** A row that was not taken because something in it is wrong. */
    public record RejectedRow(long line, String reason) {}

    private final Jdbi jdbi;
    private final ImportQueue queue;
    private final Clock clock;

    ImportView(Jdbi jdbi, ImportQueue queue, Clock clock) {
        this.jdbi = jdbi;
        this.queue = queue;
        this.clock = clock;
    }

    View of(Import run) {
        return jdbi.inTransaction(handle -> new View(
                run.id(),
                run.preset(),
                run.file(),
                state(run),
                run.problem(),
                run.brands(),
                run.observedUntil(),
                run.rowsInFile(),
                run.rowsDone(),
                run.taken(),
                run.updated(),
                run.duplicate(),
                run.differs(),
                run.rejected(),
                run.leftOut(),
                list(handle, run, LeftOut.class, """
                        select reason, channel, nullif(brand, '') as brand, count, rows
                        from import_left_out where import_id = :id order by count desc, reason, brand"""),
                list(
                        handle,
                        run,
                        Note.class,
                        "select note, count from import_note where import_id = :id order by count desc, note"),
                list(
                        handle,
                        run,
                        RejectedRow.class,
                        "select line, reason from import_rejected_row where import_id = :id order by line limit 1000"),
                run.createdAt(),
                run.endedAt(),
                takenBack(run)));
    }

    Summary summary(Import run) {
        return new Summary(run.id(), run.preset(), run.file(), state(run), run.brands(), run.taken(), run.createdAt());
    }

    private static TakenBack takenBack(Import run) {
        return run.takingBackSince() == null
                ? null
                : new TakenBack(run.takingBackBy(), run.takingBackSince(), run.takenBack(), run.takenBackAt());
    }

    /** Nobody can write down that they were killed: it shows by the silence. */
    private String state(Import run) {
        boolean isSilent = run.touchedAt().plus(SILENCE_OF_THE_INTERRUPTED).isBefore(clock.instant());
        return !run.isOver() && !queue.holds(run.id()) && isSilent ? "interrupted" : run.state();
    }

    private static <T> List<T> list(Handle handle, Import run, Class<T> type, String query) {
        return handle.createQuery(query)
                .bind("id", run.id())
                .map(ConstructorMapper.of(type))
                .list();
    }
}
