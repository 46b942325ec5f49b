package org.evenhand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** What customers write now is taken at once and reaches the desk, whatever else goes on. */
@ExtendWith(FaultyHouse.Shared.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LiveMessagesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SERVICES = List.of("ingest-service", "case-service", "insight-service");
    /** All parts and those who write share one machine here, so these aims are printed, and only far beyond them it fails. */
    private static final int LENIENCY = 4;

    /** Those that leave a large house behind. */
    private static final int LAST = Integer.MAX_VALUE;

    private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofMillis(250);
    private static final Duration ON_THE_DESK_WITHIN = Duration.ofSeconds(5);
    private static final Duration WORKING_AGAIN_WITHIN = Duration.ofSeconds(10);

    private Product product;

    @BeforeEach
    void enter(FaultyHouse house) {
        house.behave();
        product = house.product();
    }

    @Test
    void killingAServiceLosesNothingThatWasAcknowledged() throws Exception {
        Duration slowest = killWhileCustomersWrite("killed", 100, 3, Duration.ofSeconds(7));
        assertThat(slowest).isLessThan(WORKING_AGAIN_WITHIN.multipliedBy(LENIENCY));
    }

    @Test
    void anImportDoesNotDelayWhatCustomersWrite() throws Exception {
        importWhileCustomersWrite("imported", 25_000, false);
    }

    /** As many messages as two cores take that also run their senders: what comes back slowly then is printed, what is lost fails. */
    @Tag("long")
    @Test
    @Order(LAST)
    void killingAServiceEveryTenSecondsLosesNothingThatWasAcknowledged() throws Exception {
        killWhileCustomersWrite("killed-long", 500, 12, Duration.ofSeconds(10));
    }

    @Tag("long")
    @Test
    void anImportOfAHundredThousandRowsDoesNotDelayWhatCustomersWrite() throws Exception {
        importWhileCustomersWrite("imported-more", 100_000, false);
    }

    @Tag("long")
    @Test
    @Order(LAST)
    void aLargeImportDoesNotDelayWhatCustomersWrite() throws Exception {
        importWhileCustomersWrite("imported-long", 500_000, true);
    }

    /** Returns how long the slowest service took to work again. */
    private Duration killWhileCustomersWrite(String brand, int perSecond, int kills, Duration every) throws Exception {
        List<String> recoveries = new ArrayList<>();
        Duration slowest = Duration.ZERO;
        try (LiveTraffic traffic = new LiveTraffic(product, brand, perSecond);
                Desk desk = new Desk(product, brand)) {
            traffic.start();
            desk.watch();
            TimeUnit.SECONDS.sleep(3);
            for (String victim : victims(kills)) {
                Instant killed = Instant.now();
                product.kill(victim);
                Duration recovery = waitFor(victim + " works again", () -> switch (victim) {
                    case "ingest-service" -> traffic.isTakenAfter(killed);
                    case "case-service" -> desk.showsWhatCameAfter(killed);
                    default -> reportsKnowWhatCameAfter(brand, killed);
                });
                recoveries.add("%s %.1f s".formatted(victim, recovery.toMillis() / 1000.0));
                slowest = recovery.compareTo(slowest) > 0 ? recovery : slowest;
                TimeUnit.MILLISECONDS.sleep(Math.max(
                        0, every.minus(Duration.between(killed, Instant.now())).toMillis()));
            }
            traffic.stop();
            System.out.printf(
                    "long run: T02, %d messages/s, %d kills | %d acknowledged, %d sent again, back after (aim %d s): %s%n",
                    perSecond,
                    kills,
                    traffic.answers(),
                    traffic.failures(),
                    WORKING_AGAIN_WITHIN.toSeconds(),
                    String.join(", ", recoveries));
            everythingAcknowledgedIsThereOnce(brand, traffic);
        }
        return slowest;
    }

    /** Each service as often as the others, in an order that nobody chose, and never one so often that it is given up. */
    private static List<String> victims(int kills) {
        List<String> victims = new ArrayList<>();
        Random chance = new Random(kills);
        while (victims.size() < kills) {
            List<String> round = new ArrayList<>(SERVICES);
            Collections.shuffle(round, chance);
            victims.addAll(round);
        }
        return victims.subList(0, kills);
    }

    private boolean reportsKnowWhatCameAfter(String brand, Instant moment) {
        try {
            for (JsonNode each : JSON.readTree(product.get("/api/brands", true).body())) {
                if (each.path("brand").asText().equals(brand)) {
                    return Instant.parse(each.get("observedUntil").asText()).isAfter(moment);
                }
            }
            return false;
        } catch (IOException | RuntimeException away) {
            return false;
        }
    }

    private void everythingAcknowledgedIsThereOnce(String brand, LiveTraffic traffic) throws InterruptedException {
        assertThat(traffic.givenUp()).isEmpty();
        assertThat(traffic.answers())
                .as("accepted = stored + duplicate + rejected")
                .isEqualTo(traffic.outcomes("stored") + traffic.outcomes("duplicate") + traffic.outcomes("rejected"));
        assertThat(traffic.outcomes("rejected")).isZero();
        String ofBrand = " from message join channel_account account on account.id = account_id where brand = '%s'"
                .formatted(brand);
        List<String> stored = Arrays.asList(product.sql("ingest", "select string_agg(external_id, ',')" + ofBrand)
                .split(","));
        assertThat(stored).doesNotHaveDuplicates();
        Set<String> acknowledged = traffic.acknowledged().stream()
                .map(LiveTraffic.Acknowledged::externalId)
                .collect(Collectors.toSet());
        assertThat(Set.copyOf(stored)).isEqualTo(acknowledged);
        assertThat(product.sql("ingest", "select sum(position) from journal_head"))
                .isEqualTo(product.sql("ingest", "select count(*) from journal_event"));

        String expected = Integer.toString(acknowledged.size());
        waitFor("every message has its case", () -> product.sql(
                        "casework", "select count(*) from service_case where brand = '%s'".formatted(brand))
                .equals(expected));
        assertThat(product.sql("casework", """
            select count(distinct message_id) || ' of ' || count(*) from case_message
            where account = '@%s'\
            """.formatted(brand))).isEqualTo(expected + " of " + expected);
        waitFor("every case has its fact", () -> product.sql(
                        "insight", "select count(*) from fact where brand = '%s'".formatted(brand))
                .equals(expected));
    }

    private void importWhileCustomersWrite(String brand, int rows, boolean toTheEnd) throws Exception {
        Path file = caseTable(brand + "-file", rows);
        try (LiveTraffic traffic = new LiveTraffic(product, brand, 100);
                Desk desk = new Desk(product, brand)) {
            traffic.start();
            desk.watch();
            waitFor("the first messages are on the desk", () -> desk.showsWhatCameAfter(Instant.EPOCH));
            Instant begun = Instant.now();
            String id = product.importFile("cases", brand + "-file", file);
            waitFor("half of the file is taken", () -> rowsTaken(id) > rows / 2);
            long behind = rowsTaken(id) - casesOf(brand + "-file");
            Instant killed = Instant.now();
            product.kill("ingest-service");
            waitFor("messages are taken again", () -> traffic.isTakenAfter(killed));
            waitFor("the file is taken", () -> rowsTaken(id) == rows);
            Instant taken = Instant.now();
            traffic.stop();

            // What the kill delayed is the outage's, which another test measures, and not the import's.
            Spread acknowledged = Spread.of(traffic.acknowledged().stream()
                    .filter(message ->
                            message.due().isAfter(begun) && message.due().isBefore(killed.minusSeconds(1)))
                    .map(LiveTraffic.Acknowledged::after)
                    .toList());
            Spread onTheDesk = Spread.of(desk.looks().stream()
                    .filter(look -> look.at().isAfter(begun) && look.at().isBefore(killed))
                    .map(Desk.Look::age)
                    .toList());
            System.out.printf(
                    "long run: T11, %d rows beside 100 messages/s | acknowledged %s (aim p99 %d ms); on the desk %s (aim %d s); file taken in %d"
                            + " s with a kill -9, at which %d of its cases were still to come%n",
                    rows,
                    acknowledged,
                    ACKNOWLEDGED_WITHIN.toMillis(),
                    onTheDesk,
                    ON_THE_DESK_WITHIN.toSeconds(),
                    Duration.between(begun, taken).toSeconds(),
                    behind);
            assertThat(behind)
                    .as("live messages had cases of the file before them")
                    .isPositive();
            assertThat(acknowledged.nearlyAll()).isLessThan(ACKNOWLEDGED_WITHIN.multipliedBy(3 * LENIENCY));
            assertThat(onTheDesk.half()).isLessThan(ON_THE_DESK_WITHIN);
            assertThat(onTheDesk.longest()).isLessThan(ON_THE_DESK_WITHIN.multipliedBy(LENIENCY));
            eachRowIsThereOnce(id, rows);
            everythingAcknowledgedIsThereOnce(brand, traffic);
            if (toTheEnd) {
                waitFor(
                        "the whole file is counted",
                        () -> product.get("/api/observations/" + id, true).statusCode() == 200);
                assertThat(casesOf(brand + "-file")).isEqualTo(rows);
            }
        }
    }

    private static Path caseTable(String name, int rows) throws IOException {
        Path file = Path.of("target", name + ".csv");
        Files.createDirectories(file.getParent());
        try (var out = Files.newBufferedWriter(file)) {
            out.write("case_id,channel,opened_at,first_answer,resolved,resolution_kind\n");
            for (int row = 0; row < rows; row++) {
                long opened = 1_700_000_000L + row * 60L;
                out.write("c-%d,%s,%d,%d,%d,private\n"
                        .formatted(row, row % 2 == 0 ? "phone" : "email", opened, opened + 600, opened + 4_000));
            }
        }
        return file;
    }

    private long rowsTaken(String id) {
        return Long.parseLong(product.sql("ingest", "select rows_done from import where id = '" + id + "'"));
    }

    private long casesOf(String brand) {
        return Long.parseLong(
                product.sql("casework", "select count(*) from service_case where brand = '%s'".formatted(brand)));
    }

    private void eachRowIsThereOnce(String id, int rows) {
        waitFor("the import is completed", () -> product.sql(
                        "ingest", "select state from import where id = '" + id + "'")
                .equals("completed"));
        assertThat(product.sql("ingest", "select taken || ' ' || duplicate from import where id = '" + id + "'"))
                .isEqualTo(rows + " 0");
        assertThat(product.sql("ingest", "select count(*) from case_record where import_id = '" + id + "'"))
                .isEqualTo(Integer.toString(rows));
    }

    private static Duration waitFor(String what, BooleanSupplier condition) {
        long start = System.nanoTime();
        long end = start + TimeUnit.MINUTES.toNanos(10);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
