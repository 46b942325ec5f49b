package org.evenhand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** An import that is taken back leaves the reports, to the byte, and the three databases as they were. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TakenBackTest {

    private static final Pattern ID = Pattern.compile("this is import ([0-9a-f-]{36})");
    private static final String CASES = "case_id,customer_id,channel,opened_at,first_answer,resolved,resolution_kind\n";
    private static final String MESSAGES =
            "channel,account,external_id,direction,audience,author,customer_id,case_id,thread,text,time\n";

    /** What may stay: the import's own row, versions of what is gone, and what was written to and read from journals. */
    private static final List<String> MAY_STAY = List.of(
            "import",
            "case_import",
            "tombstone",
            "journal_event",
            "journal_head",
            "feed_cursor",
            "feed_barrier",
            "feed_epoch",
            "missing_case");

    private Product product;
    private String before;
    private String everythingBefore;

    @BeforeAll
    void aBrandWithSomeCasesAndMessages() throws IOException {
        product = Product.fresh("taken-back");
        take("cases", file("first", CASES, 0, 400, i -> case_(i, i % 2 == 0)));
        take("messages", file("talk", MESSAGES, 0, 200, i -> message(i, "")));
        before = report();
        everythingBefore = everything();
    }

    @AfterAll
    void stop() {
        product.close();
    }

    @Test
    @Order(1)
    void anImportOfOtherCasesIsTakenBack() throws IOException {
        String id = take("cases", file("others", CASES, 400, 900, i -> case_(i, true)));
        assertThat(report()).isNotEqualTo(before);
        takeBack(id);
        nothingIsLeft();
    }

    @Test
    @Order(2)
    void aNewerExportOfTheSameCasesAndTheirMessagesAreTakenBack() throws IOException {
        String newer = take("cases", file("newer", CASES, 0, 600, i -> case_(i, true)));
        String talk = take("messages", file("talk-of-cases", MESSAGES, 100, 400, i -> message(i, "case-" + i)));
        assertThat(report()).isNotEqualTo(before);
        takeBack(newer);
        takeBack(talk);
        nothingIsLeft();
    }

    @Test
    @Order(3)
    void aBrandThatOnlyThisImportNamedIsGoneAndTheSameFileGivesTheSameReportAgain() throws IOException {
        Path file = file("typo", CASES, 0, 300, i -> case_(i, i % 3 == 0));
        String first = taken(product.runs("import", file.toString(), "--as", "cases", "--brand", "acmee"));
        String report = product.get("/api/reports/channels?brand=acmee", true).body();
        takeBack(first);
        assertThat(product.get("/api/brands", true).body()).doesNotContain("acmee");
        assertThat(product.get("/api/accounts/brands", true).body()).doesNotContain("acmee");
        String second = taken(product.runs("import", file.toString(), "--as", "cases", "--brand", "acmee"));
        assertThat(product.get("/api/reports/channels?brand=acmee", true).body())
                .isEqualTo(report);
        takeBack(second);
        nothingIsLeft();
    }

    @Test
    @Order(4)
    void anImportIsTakenBackWhileItRunsAndIngestServiceIsKilledOverIt() throws Exception {
        Path out = product.home().resolve("running.out");
        Path err = product.home().resolve("running.err");
        Path file = file("running", CASES, 0, 40_000, i -> case_(i, true));
        Process running = product.start(out, err, "import", file.toString(), "--as", "cases", "--brand", "acme");
        await(() -> rowsOfTheRunning() >= 4_000);
        String id = product.sql("ingest", "select id from import order by created_at desc limit 1");
        Process takingBack = product.start(
                product.home().resolve("taking-back.out"), product.home().resolve("taking-back.err"), "take-back", id);
        await(() -> product.sql("ingest", "select state from import order by created_at desc limit 1")
                        .startsWith("tak")
                && product.sql("ingest", "select taken_back > 0 from import order by created_at desc limit 1")
                        .equals("t"));
        kill("ingest-service");
        assertThat(takingBack.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(takingBack.exitValue())
                .as(Files.readString(product.home().resolve("taking-back.err")))
                .isZero();
        assertThat(running.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(err)).contains("took this import back while it ran");
        assertThat(product.sql("ingest", "select rows_done < 40000 from import where id = '" + id + "'"))
                .isEqualTo("t");
        nothingIsLeft();
    }

    private void nothingIsLeft() {
        assertThat(report()).isEqualTo(before);
        assertThat(everything()).isEqualTo(everythingBefore);
        assertThat(product.sql("casework", "select count(*) from parked_event")).isEqualTo("0");
        assertThat(product.sql("insight", "select count(*) from parked_event")).isEqualTo("0");
    }

    private String report() {
        return product.get("/api/brands", true).body()
                + product.get("/api/reports/channels?brand=acme", true).body();
    }

    /** How many rows each table of each database holds, and which imports are named in any of them. */
    private String everything() {
        return List.of("ingest", "casework", "insight").stream()
                .map(this::everything)
                .collect(Collectors.joining("\n"));
    }

    private String everything(String database) {
        List<String> tables = List.of(product.sql(database, """
                        select string_agg(table_name, ' ' order by table_name) from information_schema.tables
                        where table_schema = 'public' and table_name not like 'flyway%'
                        """).split(" ")).stream()
                .filter(table -> !MAY_STAY.contains(table))
                .toList();
        return product.sql(
                database,
                tables.stream()
                        .map(table -> ("select '" + table
                                + " ' || count(*) || ' ' || coalesce((select string_agg(distinct imports, ' ') "
                                + "from (select concat(to_jsonb(t) ->> 'import_id', to_jsonb(t) ->> 'observed_by') as imports from "
                                + table + " t) named), '') as line from " + table))
                        .collect(Collectors.joining(
                                " union all ",
                                "select string_agg(line, chr(10) order by line) from (",
                                ") all_tables")));
    }

    private String take(String preset, Path file) {
        return taken(product.runs("import", file.toString(), "--as", preset, "--brand", "acme"));
    }

    private static String taken(Product.Ended ended) {
        var id = ID.matcher(ended.err());
        assertThat(id.find()).as(ended.err()).isTrue();
        return id.group(1);
    }

    private void takeBack(String id) {
        assertThat(product.runs("take-back", id).out())
                .contains("was taken back")
                .contains("the reports are as if it had never been");
    }

    private Path file(String name, String header, int from, int to, IntFunction<String> row) throws IOException {
        return Files.writeString(
                product.home().resolve(name + ".csv"),
                header + IntStream.range(from, to).mapToObj(row).collect(Collectors.joining("\n")));
    }

    /** Cases of a month; every seventh ends before it starts. */
    private static String case_(int i, boolean isNewer) {
        long opened = 1_700_000_000L + i * 601L;
        String ended = i % 7 == 3
                ? "1600000000,private"
                : isNewer && i % 5 != 0 ? opened + 7_200 + "," + (i % 2 == 0 ? "public" : "private") : ",";
        return "case-" + i + ",k-" + i % 90 + ","
                + List.of("x", "email", "phone").get(i % 3) + "," + opened + ","
                + (isNewer || i % 4 == 0 ? String.valueOf(opened + 600 + i) : "") + "," + ended;
    }

    private static String message(int i, String caseId) {
        boolean isAnswer = i % 2 == 1;
        return "x,@acme,m-" + i + (isAnswer ? ",outbound,public,agent" : ",inbound,public,u-" + i % 40) + ","
                + (i % 3 == 0 && !caseId.isEmpty() ? "k-" + i % 90 : "") + "," + caseId + ",t-" + i / 2
                + ",Please DM us your number," + (1_700_000_000L + i * 500L);
    }

    private long rowsOfTheRunning() {
        return Long.parseLong(product.sql("ingest", "select rows_done from import order by created_at desc limit 1"));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waiting for it took too long").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private void kill(String service) throws IOException {
        Path pid = product.home().resolve("run").resolve(service + ".pid");
        assertThat(ProcessHandle.of(Long.parseLong(
                                Files.readAllLines(pid).getFirst().strip()))
                        .orElseThrow()
                        .destroyForcibly())
                .isTrue();
    }
}
