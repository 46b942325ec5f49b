package org.evenhand.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.ingest.imports.Sending.completed;
import static org.evenhand.ingest.imports.Sending.gzip;
import static org.evenhand.ingest.imports.Sending.over;
import static org.evenhand.ingest.imports.Sending.send;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenhand.ingest.messages.Announcing;
import org.evenhand.kit.testing.PostgresForTests;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ImportApiTest {

    private static final String HEADER = "case_id,channel,opened_at,resolved,resolution_kind\n";

    @Inject
    Jdbi jdbi;

    private final String brand = "brand-" + UUID.randomUUID();

    @Test
    void aFileOfCasesIsTaken() {
        JsonPath done = completed(
                send("cases", brand, HEADER + "a,phone,1700000000,1700000600,private\nb,email,1700000100,,\n"));
        assertThat(done.getInt("taken")).isEqualTo(2);
        assertThat(done.getString("observedUntil")).isEqualTo("2023-11-14T22:23:20Z");
        assertThat(done.getList("brands")).containsExactly(brand);
    }

    @Test
    void rowsThatCannotBeReadAreRejectedWithTheirLineAndTheRestIsTaken() {
        JsonPath done = completed(send(
                "cases",
                brand,
                HEADER
                        + "a,phone,1700000000,,\n"
                        + "b,phone,yesterday,,\n"
                        + "c,phone,1700000000,1600000000,private\n"
                        + "d,phone\n"
                        + ",phone,1700000000,,\n"
                        + "f,carrier pigeon,1700000000,,\n"
                        + "g,,1700000000,,\n"));
        assertThat(done.getInt("taken")).isEqualTo(3);
        assertThat(done.getInt("rejected")).isEqualTo(4);
        assertThat(done.getList("rejectedRows.line", Integer.class)).containsExactly(3, 4, 5, 6);
        assertThat(done.getString("rejectedRows[0].reason"))
                .isEqualTo("\"yesterday\" in column \"opened_at\" is no time of the form epoch-seconds or iso.");
        assertThat(done.getString("rejectedRows[1].reason")).isEqualTo("The case c ends before it starts.");
        assertThat(done.getString("rejectedRows[2].reason")).isEqualTo("The row has 2 fields where the header has 5.");
        assertThat(done.getString("rejectedRows[3].reason"))
                .isEqualTo("The column \"case_id\" is blank, but every case needs it.");
        assertThat(done.getList("notes.note"))
                .containsExactlyInAnyOrder(
                        "the channel code \"carrier pigeon\" has no mapping: counted as other (to map it, add the line \"carrier pigeon: CHANNEL\" under channels)",
                        "no channel given: counted as unknown");
    }

    @Test
    void aCaseThatEndsBeforeItStartsIsCountedAsMissingOnceHoweverOftenItIsSent() {
        String bad = HEADER + "c,phone,1700000000,1600000000,private\n";
        completed(send("cases", brand, bad));
        completed(send("cases", brand, bad));
        assertThat(missing()).isEqualTo(1);
        completed(send("cases", brand, HEADER + "c,phone,1700000000,1700000500,private\n"));
        assertThat(missing()).isZero();
    }

    @Test
    void aCaseWhoseRowCannotBeReadIsCountedAsMissingOnItsChannel() {
        completed(send("cases", brand, HEADER + "a,phone,1700000000,,\nb,email,soon,,\n,email,soon,,\n"));
        String missing = jdbi.withHandle(handle -> handle.createQuery(
                        "select string_agg(channel || ' ' || reference || ' ' || reason, ';') from left_out_case where brand = :brand")
                .bind("brand", brand)
                .mapTo(String.class)
                .one());
        assertThat(missing).isEqualTo("email b has a row that cannot be read");
    }

    @Test
    void gzipIsRead() {
        JsonPath done = completed(send("cases", brand, gzip(HEADER + "a,phone,1700000000,,\n")));
        assertThat(done.getInt("taken")).isEqualTo(1);
    }

    @Test
    void aGzipThatBreaksOffTakesNothing() {
        String rows = IntStream.range(0, 20_000)
                .mapToObj(i -> "r" + i + ",phone," + (1700000000 + i * 7919 % 100000) + ",,")
                .collect(Collectors.joining("\n"));
        byte[] whole = gzip(HEADER + rows + "\n");
        JsonPath failed = over(send("cases", brand, Arrays.copyOf(whole, whole.length / 2)));
        assertThat(failed.getString("state")).isEqualTo("failed");
        assertThat(failed.getString("problem"))
                .isEqualTo("The gzip file breaks off before its end; nothing of it was taken. Send it whole.");
        assertThat(failed.getInt("taken")).isZero();
    }

    @Test
    void anUnknownPresetIsRefusedWithThoseThereAre() {
        Sending.post("no-such-preset", brand, HEADER.getBytes(), false)
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "detail",
                        containsString(
                                "airline-tweets, cases, cfpb-complaints, kansas-city-311, messages, san-francisco-311"));
    }

    @Test
    void aMissingColumnIsNamed() {
        Sending.post("cases", brand, "case_id,channel\na,phone\n".getBytes(), false)
                .statusCode(422)
                .body(
                        "detail",
                        containsString(
                                "lacks the column \"opened_at\" that the preset cases reads. It has: \"case_id\", \"channel\"."));
    }

    @Test
    void aFileWithoutABrandAsksForOne() {
        Sending.post("cases", null, (HEADER + "a,phone,1700000000,,\n").getBytes(), false)
                .statusCode(422)
                .body("detail", containsString("name the brand"));
    }

    @Test
    void aDryRunShowsRowsAndStoresNothing() {
        long positions = positions();
        Sending.post("cases", brand, (HEADER + "a,phone,1700000000,,\nb,phone,never,,\n").getBytes(), true)
                .statusCode(200)
                .body("read", equalTo(2))
                .body("takeable", equalTo(1))
                .body("rejected", equalTo(1))
                .body("rows", hasSize(1))
                .body("rows[0].caseId", equalTo("a"))
                .body("rows[0].audience", equalTo("private"))
                .body("summary.channels[0].source", equalTo("phone"))
                .body("summary.channels[0].cases", equalTo(1))
                .body("summary.endings.open", equalTo(1))
                .body("summary.unreadColumns", hasSize(0));
        assertThat(positions()).isEqualTo(positions);
    }

    @Test
    void aDryRunShowsAWrongMapping() {
        String file = "case_id,channel,opened_at,Notes\na,I was,1700000000,phone\nb,kept waiting,1700000000,email\n";
        Sending.post("cases", brand, file.getBytes(), true)
                .statusCode(200)
                .body("summary.channels.channel", equalTo(List.of("other", "other")))
                .body("summary.channels.source", equalTo(List.of("I was", "kept waiting")))
                .body("summary.endings", equalTo(Map.of()))
                .body("summary.answered", nullValue())
                .body("summary.unreadColumns", equalTo(List.of("Notes")))
                .body("notes.note[0]", containsString("add the line \"I was: CHANNEL\" under channels"));
    }

    @Test
    void aColumnOfTextsTakenForChannelsDoesNotMakeARemarkOfEveryRow() {
        String rows = IntStream.range(0, 150)
                .mapToObj(i -> "r" + i + ",text " + i + ",1700000000,,")
                .collect(Collectors.joining("\n"));
        JsonPath done = completed(send("cases", brand, HEADER + rows + "\n"));
        assertThat(done.getInt("taken")).isEqualTo(150);
        assertThat(done.getList("notes")).hasSize(101);
        assertThat(done.getList("notes.note"))
                .contains("further channel codes have no mapping: counted as other (is it the right column?)");
    }

    @Tag("long")
    @Test
    void rowsOfLongTextsAreStoredFewAtATime() {
        String text = "x".repeat(90_000);
        String rows = IntStream.range(0, 150)
                .mapToObj(i -> "r" + i + ",phone,1700000000," + text)
                .collect(Collectors.joining("\n"));
        completed(send("cases", brand, "case_id,channel,opened_at,text\n" + rows + "\n"));
        assertThat(transactions()).isEqualTo(4);
    }

    /** Each transaction leaves its own mark in the rows that it wrote. */
    private long transactions() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(distinct cast(xmin as text)) from case_record where brand = :brand")
                .bind("brand", brand)
                .mapTo(Long.class)
                .one());
    }

    @Test
    void outcomesAndTimelinessAreKeptAndTheReasonWhyNoTimeIs() {
        String file = "Date received,Product,Issue,Consumer complaint narrative,Submitted via,"
                + "Company response to consumer,Timely response?,Complaint ID\n"
                + "2020/3/18,Loan,Fees,,Postal mail,Closed with explanation,No,17\n"
                + "2020/3/19,Loan,Fees,,Web,In progress,maybe,18\n";
        JsonPath done = completed(send("cfpb-complaints", brand, file));
        assertThat(done.getInt("taken")).isEqualTo(1);
        assertThat(done.getString("rejectedRows[0].reason"))
                .isEqualTo("\"maybe\" in column \"Timely response?\" is neither yes nor no.");
        String kept = jdbi.withHandle(handle ->
                handle.createQuery("""
                        select concat_ws('; ', content ->> 'channel', content ->> 'outcome', content ->> 'timely',
                            content ->> 'knowsEndings', content ->> 'unknownBecause')
                        from case_record where brand = :brand
                        """).bind("brand", brand).mapTo(String.class).one());
        assertThat(kept).isEqualTo("letter; Closed with explanation; false; false; the data hold no date of closing");
    }

    @Test
    void aFileThatSaysItIsTooLargeIsRefusedBeforeItIsRead() throws IOException {
        assertThat(Announcing.of("/api/imports?preset=cases&brand=acme", "application/octet-stream", 10L << 30))
                .startsWith("HTTP/1.1 413")
                .contains(
                        "The file is larger than 4,294,967,296 bytes, the most that is taken at once. Nothing of it was taken; send it in parts.");
    }

    @Test
    void messagesOfAFileAreStored() {
        String file = "brand,channel,account,external_id,direction,audience,author,text,time\n"
                + brand
                + ",email,help@example.org,1,inbound,private,ada@example.org,\"Where, please, is my refund?\",2026-01-02T03:04:05Z\n"
                + brand
                + ",email,help@example.org,1,inbound,private,ada@example.org,Something else,2026-01-02T03:04:05Z\n";
        JsonPath done = completed(send("messages", null, file));
        assertThat(done.getInt("taken")).isEqualTo(1);
        assertThat(done.getInt("differs")).isEqualTo(1);
    }

    @Test
    void tweetsBecomeThreadsAndTheRestIsCounted() {
        String file =
                "tweet_id,timestamp_ms,author,is_airline,lang,text,in_reply_to_status_id,in_reply_to_user,mentions,quoted_status_id\n"
                        + tweet("1", "u1", "Lost my bag", "", "@" + brand, "")
                        + tweet("2", "@" + brand, "Please DM us", "1", "", "")
                        + tweet("3", "u2", "me too", "2", "@" + brand, "")
                        + tweet("4", "u3", "as I said", "0", "@" + brand, "")
                        + tweet("5", "u3", "see this", "", "@" + brand, "77")
                        + tweet("6", "u3", "nice weather", "", "", "")
                        + tweet("7", "@" + brand, "New routes!", "", "", "")
                        + tweet("8", "u3", "which one", "7", "", "");
        JsonPath done = completed(send("airline-tweets", null, file));
        assertThat(done.getInt("taken")).isEqualTo(3);
        Map<String, List<Integer>> leftOut = done.getList("leftOut", Map.class).stream()
                .collect(Collectors.toMap(
                        entry -> (String) entry.get("reason"),
                        entry -> List.of((Integer) entry.get("count"), (Integer) entry.get("rows"))));
        assertThat(leftOut)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "continues a conversation that began before the data", List.of(1, 1),
                        "quotes another post", List.of(1, 1),
                        "addresses no account of ours", List.of(1, 1),
                        "was started by the brand itself", List.of(1, 2)));
    }

    private String tweet(String id, String author, String text, String repliesTo, String mentions, String quotes) {
        return String.join(
                        ",",
                        id,
                        "15585275" + id + "0000",
                        author,
                        author.startsWith("@") ? "1" : "0",
                        "en",
                        text,
                        repliesTo,
                        "",
                        mentions,
                        quotes)
                + "\n";
    }

    private long positions() {
        return jdbi.withHandle(handle -> handle.createQuery("select position from journal_head where partition = 1")
                .mapTo(Long.class)
                .one());
    }

    private long missing() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from missing_case where brand = :brand")
                .bind("brand", brand)
                .mapTo(Long.class)
                .one());
    }
}
