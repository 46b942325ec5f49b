package org.evenhand.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.ingest.imports.Sending.completed;
import static org.evenhand.ingest.imports.Sending.takeBack;
import static org.evenhand.ingest.imports.Sending.takenBack;
import static org.evenhand.kit.testing.Calls.asService;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenhand.kit.feed.Lane;
import org.evenhand.kit.testing.PostgresForTests;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several imports say something of the same cases and messages, and some of them are taken back. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class OverlapTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CASES = "case_id,channel,opened_at,resolved,resolution_kind\n";
    private static final String MESSAGES = "channel,account,external_id,direction,audience,author,thread,text,time\n";
    private static final List<String> UNTIL =
            List.of("2024-01-01T00:00:00Z", "2024-02-01T00:00:00Z", "2024-03-01T00:00:00Z");

    /** A file and until when it was observed. */
    private record Export(String preset, String content, String observedUntil) {}

    @Inject
    Jdbi jdbi;

    private final String brand = "brand-" + UUID.randomUUID();
    private final String twin = "twin-" + UUID.randomUUID();
    private Kept kept;

    // Each test reads the feed from here on: other tests have put much before it.
    private final Map<String, String> begun = new HashMap<>();

    @BeforeEach
    void look() {
        kept = new Kept(jdbi);
        for (Lane lane : Lane.values()) {
            kept.strings("""
                    select journal_id || ':' || position || ':' || event_id
                    from journal_event join journal_head using (partition, position)
                    where partition = %d
                    """.formatted(lane == Lane.LIVE ? 0 : 1))
                    .forEach(id -> begun.put(lane.word(), id + ":" + lane.word()));
        }
    }

    private final Export january = new Export(
            "cases",
            CASES + "a,phone,1700000000,,\nb,phone,1700000000,,\nc,phone,1700000000,1600000000,private\n",
            UNTIL.get(0));
    private final Export february = new Export(
            "cases",
            CASES
                    + "a,phone,1700000000,1700000900,private\nb,phone,1700000000,,\nc,phone,1700000000,1700000009,private\n"
                    + "d,phone,1700000000,,\n",
            UNTIL.get(1));

    @Test
    void takingTheNewerExportBackLeavesWhatTheOlderSaid() {
        completed(take(january, brand));
        String before = kept.saidOf(brand);
        UUID second = take(february, brand);
        completed(second);
        assertThat(kept.saidOf(brand)).isNotEqualTo(before);
        takenBack(takeBack(second));
        assertThat(kept.saidOf(brand)).isEqualTo(before);
        feedTellsWhatIsKept();
    }

    @Test
    void takingTheOlderExportBackLeavesWhatTheNewerAloneWouldHaveGiven() {
        UUID first = take(january, brand);
        completed(first);
        completed(take(february, brand));
        takenBack(takeBack(first));
        completed(take(february, twin));
        assertThat(kept.saidOf(brand)).isEqualTo(kept.saidOf(twin));
        feedTellsWhatIsKept();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverIsTakenBackInWhateverOrderTheRestIsAsIfItHadBeenAlone(long seed) {
        Random random = new Random(seed);
        List<Export> exports = IntStream.range(0, 4)
                .mapToObj(each -> random.nextBoolean() ? someCases(random) : someMessages(random))
                .toList();
        List<UUID> ids = new ArrayList<>();
        for (Export export : exports) {
            UUID id = take(export, brand);
            completed(id);
            ids.add(id);
        }
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
        Collections.shuffle(order, random);
        Set<Integer> goes = Set.copyOf(order.subList(0, 1 + random.nextInt(3)));
        order.stream().filter(goes::contains).forEach(nth -> takenBack(takeBack(ids.get(nth))));
        for (int nth = 0; nth < exports.size(); nth++) {
            if (!goes.contains(nth)) {
                completed(take(exports.get(nth), twin));
            }
        }
        assertThat(kept.saidOf(brand)).as("without " + goes).isEqualTo(kept.saidOf(twin));
        feedTellsWhatIsKept();
    }

    private static Export someCases(Random random) {
        String rows = IntStream.range(0, 8)
                .mapToObj(each -> "c" + random.nextInt(6) + ",phone,1700000000,"
                        + switch (random.nextInt(4)) {
                            case 0 -> "1700000900,private";
                            case 1 -> "1700000800,public";
                            case 2 -> "1600000000,private";
                            default -> ",";
                        })
                .collect(Collectors.joining("\n"));
        return new Export("cases", CASES + rows + "\n", UNTIL.get(random.nextInt(3)));
    }

    private static Export someMessages(Random random) {
        String rows = IntStream.range(0, 8)
                .mapToObj(each -> "x,@acme,m" + random.nextInt(6) + ",inbound,public,u1,t" + random.nextInt(2)
                        + ",text " + random.nextInt(2) + ",2024-01-01T00:00:00Z")
                .collect(Collectors.joining("\n"));
        return new Export("messages", MESSAGES + rows + "\n", UNTIL.get(random.nextInt(3)));
    }

    private static UUID take(Export export, String brand) {
        return Sending.send(export.preset(), brand, export.content(), export.observedUntil());
    }

    /** Whoever replays the whole feed, and lets versions decide, holds what the tables hold. */
    private void feedTellsWhatIsKept() {
        Map<String, JsonNode> newest = new HashMap<>();
        List<JsonNode> events = feed();
        Collections.shuffle(events, new Random(7));
        for (JsonNode event : events) {
            JsonNode known = newest.get(event.get("subject").asText());
            if (known == null || version(known) < version(event)) {
                newest.put(event.get("subject").asText(), event);
            }
        }
        List<String> told = newest.values().stream()
                .filter(event ->
                        event.hasNonNull("data") && !event.get("type").asText().startsWith("import."))
                .map(event -> event.get("subject").asText() + " " + version(event))
                .sorted()
                .toList();
        assertThat(told)
                .isEqualTo(kept.strings("""
                                select id || ' ' || version from case_record where brand in ('BRAND', 'TWIN')
                                union all
                                select message.id || ' ' || version
                                from message join channel_account account on account.id = account_id
                                where brand in ('BRAND', 'TWIN')
                                """.replace("BRAND", brand).replace("TWIN", twin)).stream()
                        .sorted()
                        .toList());
    }

    private static long version(JsonNode event) {
        return event.hasNonNull("data")
                ? event.get("data").get("version").asLong()
                : event.get("version").asLong();
    }

    private List<JsonNode> feed() {
        List<JsonNode> events = new ArrayList<>();
        for (Lane lane : Lane.values()) {
            String last = begun.get(lane.word());
            JsonNode page = page(lane, last);
            while (!page.isEmpty()) {
                page.forEach(events::add);
                page = page(lane, events.getLast().get("id").asText());
            }
        }
        return events;
    }

    private static JsonNode page(Lane lane, String last) {
        return page("lane=" + lane.word() + (last == null ? "" : "&lastEventId=" + last));
    }

    private static JsonNode page(String query) {
        try {
            return JSON.readTree(asService("case-service", "ingest-service")
                    .get("/api/feed?limit=10000&" + query)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
