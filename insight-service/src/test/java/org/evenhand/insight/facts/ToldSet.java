package org.evenhand.insight.facts;

import static java.util.stream.Collectors.toMap;
import static org.evenhand.insight.facts.ToldCase.aCase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenhand.kit.feed.CloudEvent;

/** A set of the vectors, told as the facts that the product makes of it when it is imported. */
public class ToldSet {

    public static final Path VECTORS = Path.of("..", "statistics", "src", "test", "resources", "vectors");

    private static final List<String> MOMENTS =
            List.of("opened_at", "first_answer", "resolved", "abandoned", "went_public", "reopened", "observation_end");
    private static final int PAGE = 1_000;

    private final String brand;
    private final UUID importId = UUID.randomUUID();

    private ToldSet(String brand) {
        this.brand = brand;
    }

    /** Tells all cases of a file, then its import. */
    public static void tell(Telling telling, String brand, String file) {
        ToldSet set = new ToldSet(brand);
        List<Map<String, String>> rows = rowsOf(file);
        List<CloudEvent> events = rows.stream().map(row -> set.told(row).told()).toList();
        for (int start = 0; start < events.size(); start += PAGE) {
            telling.page(events.subList(start, Math.min(start + PAGE, events.size())));
        }
        telling.page(ToldImport.ofCases(set.importId, newest(rows), brand).told());
    }

    private static Instant newest(List<Map<String, String>> rows) {
        return rows.stream()
                .flatMap(row -> MOMENTS.stream().map(row::get))
                .filter(Objects::nonNull)
                .map(ToldSet::time)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private static List<Map<String, String>> rowsOf(String file) {
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(VECTORS.resolve(file)));
            String[] header = lines.removeFirst().split(",");
            return lines.stream().map(line -> row(header, line.split(",", -1))).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> row(String[] header, String[] cells) {
        return IntStream.range(0, header.length)
                .boxed()
                .filter(column -> !cells[column].isEmpty())
                .collect(toMap(column -> header[column], column -> cells[column]));
    }

    private ToldCase told(Map<String, String> row) {
        ToldCase told = aCase(brand, time(row.get("opened_at")))
                .on(channel(row.get("channel")), row.get("visibility"), row.get("channel"))
                .about(row.get("topic"), row.get("severity"), row.get("language"))
                .by(customer(row), whole(row, "followers"), row.get("value_tier"))
                .observedBy(importId)
                .watchedUntil(time(row.get("observation_end")));
        moment(row, "first_answer").ifPresent(told::answered);
        moment(row, "resolved").ifPresent(at -> told.ended("resolution", at, row.get("resolution_kind")));
        moment(row, "abandoned").ifPresent(at -> told.ended("abandoned", at, null));
        moment(row, "went_public").ifPresent(told::wentPublic);
        moment(row, "reopened").ifPresent(told::reopened);
        Optional.ofNullable(row.get("transfers")).map(Integer::valueOf).ifPresent(told::transferred);
        Optional.ofNullable(row.get("compensation")).map(Double::valueOf).ifPresent(told::compensated);
        return told.seen(lastEventOf(row));
    }

    private static Instant lastEventOf(Map<String, String> row) {
        return Stream.of("opened_at", "first_answer", "resolved", "abandoned", "went_public", "reopened")
                .map(row::get)
                .filter(Objects::nonNull)
                .map(ToldSet::time)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private static UUID customer(Map<String, String> row) {
        String name = row.getOrDefault("customer_id", row.get("case_id"));
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String channel(String given) {
        return switch (given) {
            case "twitter", "dm" -> "x";
            case "webform" -> "web";
            default -> given;
        };
    }

    private static Long whole(Map<String, String> row, String column) {
        return Optional.ofNullable(row.get(column)).map(Long::valueOf).orElse(null);
    }

    private static Optional<Instant> moment(Map<String, String> row, String column) {
        return Optional.ofNullable(row.get(column)).map(ToldSet::time);
    }

    private static Instant time(String seconds) {
        return Instant.ofEpochSecond(Long.parseLong(seconds));
    }
}
