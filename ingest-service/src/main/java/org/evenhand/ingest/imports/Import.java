package org.evenhand.ingest.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One file on its way in: what it is, how far it was taken, and what became of its rows. */
public record Import(
        UUID id,
        String preset,
        String kind,
        String brand,
        String file,
        Instant statedObservedUntil,
        String state,
        String problem,
        Instant observedUntil,
        List<String> brands,
        Long rowsInFile,
        long rowsDone,
        long taken,
        long updated,
        long duplicate,
        long differs,
        long rejected,
        long leftOut,
        Instant createdAt,
        Instant touchedAt,
        Instant endedAt,
        String takingBackBy,
        Instant takingBackSince,
        Instant takenBackAt,
        long takenBack) {

    Optional<String> brandIfGiven() {
        return Optional.ofNullable(brand);
    }

    boolean isOver() {
        return endedAt != null;
    }

    boolean isBeingTakenBack() {
        return takingBackSince != null && takenBackAt == null;
    }
}
