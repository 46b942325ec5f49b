package org.evenhand.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.evenhand.local.Failure;
import org.evenhand.local.Home;
import org.evenhand.local.Part;
import org.evenhand.local.Remarks;
import org.evenhand.local.postgres.Server;
import org.evenhand.local.running.PostgresAlone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups of databases as the services' scripts make them, brought back into another PostgreSQL. */
class BackupTest {

    private static final Set<Part> ALL = EnumSet.allOf(Part.class);
    private static final Path WORK = Path.of("target/backups").toAbsolutePath();

    private static Home home;
    private static Home otherHome;
    private static PostgresAlone postgres;
    private static PostgresAlone otherPostgres;
    private static Path backup;

    @TempDir
    private Path folder;

    private Server server;
    private Server other;

    @BeforeAll
    static void backUp() throws Exception {
        home = Stored.home(WORK.resolve("one"));
        postgres = PostgresAlone.start(home, Remarks.onStandardError());
        Stored.fill(home, postgres.server());
        otherHome = Stored.home(WORK.resolve("other"));
        otherPostgres = PostgresAlone.start(otherHome, Remarks.onStandardError());
        backup = WORK.resolve("backup.zip");
        Files.deleteIfExists(backup);
        new Backup(home, postgres.server(), Clock.systemUTC(), Remarks.onStandardError()).to(backup);
        restore(backup, ALL, false);
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
        otherPostgres.close();
    }

    @BeforeEach
    void connect() {
        server = postgres.server();
        other = otherPostgres.server();
    }

    @Test
    void whatWasBackedUpIsThereAgainToTheLastByte() throws Exception {
        assertThat(Stored.in(other)).isEqualTo(Stored.in(server)).hasSizeGreaterThan(25);
        assertThat(Stored.strings(
                        other, "casework", "select distinct tableowner from pg_tables where schemaname = 'public'"))
                .containsExactly("casework");
        assertThat(Stored.strings(other, "postgres", "select datname from pg_database order by 1"))
                .containsExactly("casework", "ingest", "insight", "postgres", "template0", "template1");
    }

    @Test
    void whatTriggersMadeOfTheRowsIsThereOnceAndTheyWorkOn() throws Exception {
        assertThat(Stored.strings(other, "insight", "select sum(cases) from counted_cell"))
                .containsExactly("7");
        assertThat(Stored.strings(
                        other,
                        "insight",
                        "select count(*) from recounted_cell except all select count(*) from counted_cell"))
                .isEmpty();
        assertThat(Stored.strings(
                        other,
                        "insight",
                        "select tgenabled from pg_trigger where tgrelid = 'fact'::regclass and not tgisinternal"))
                .containsExactly("O", "O", "O");
    }

    @Test
    void onlyItsOwnerCanReadABackupAndItHoldsNoSecrets() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        try (var zip = new java.util.zip.ZipFile(backup.toFile())) {
            assertThat(zip.stream().map(java.util.zip.ZipEntry::getName))
                    .noneMatch(name -> name.contains("secret") || name.contains("key") || name.contains("password"));
        }
    }

    @Test
    void whoReadsAFeedIsCopiedBeforeWhoWritesIt() {
        try (Archive archive = Archive.open(backup)) {
            assertThat(archive.manifest().services())
                    .extracting(Manifest.DatabaseCopy::service)
                    .containsExactly("insight-service", "case-service", "ingest-service");
        } catch (java.io.IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void theFileOfAnUnfinishedImportComesAlong() throws Exception {
        assertThat(otherHome.imports().resolve(Stored.UNFINISHED)).hasContent("case_id\n17\n");
    }

    @Test
    void aBackupReplacesNoFile() throws Exception {
        Path there = Files.writeString(folder.resolve("there.zip"), "something dear");

        assertThatThrownBy(() -> new Backup(home, server, Clock.systemUTC(), Remarks.onStandardError()).to(there))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("a backup replaces nothing");
        assertThat(there).hasContent("something dear");
    }

    @Test
    void anEvenhandThatIsNotEmptyIsNotReplacedUnasked() throws Exception {
        Map<String, String> before = Stored.in(other);

        assertThatThrownBy(() -> restore(backup, ALL, false))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("This Evenhand is not empty (ingest-service): nothing was restored.")
                .hasMessageContaining("--replace");
        assertThat(Stored.in(other)).isEqualTo(before);
    }

    @Test
    void aBackupThatWasCutOffOrChangedRestoresNothing() throws Exception {
        Map<String, String> before = Stored.in(other);
        byte[] whole = Files.readAllBytes(backup);
        for (int length : new int[] {0, 100, whole.length / 2, whole.length - 1}) {
            refused(Files.write(folder.resolve("cut-off-" + length), java.util.Arrays.copyOf(whole, length)));
        }
        // The largest table lies here; ZIP holds bytes elsewhere that mean nothing.
        for (double at = 0.4; at < 0.7; at += 0.1) {
            byte[] flipped = whole.clone();
            flipped[(int) (at * whole.length)] ^= 0x10;
            refused(Files.write(folder.resolve("flipped-" + at), flipped));
        }
        assertThat(Stored.in(other)).isEqualTo(before);
    }

    @Test
    void aTableThatIsNotAsListedRestoresNothing() throws Exception {
        refused(Doctored.manifest(
                backup, folder.resolve("rows"), manifest -> Doctored.table(manifest, "case-service", "customer")
                        .put("rows", 5001)));
        refused(Doctored.entry(backup, folder.resolve("words"), "case-service/customer.copy", content -> new String(
                        content, StandardCharsets.UTF_8)
                .replace("k-17", "k-71")
                .getBytes(StandardCharsets.UTF_8)));
        refused(Doctored.manifest(backup, folder.resolve("file"), manifest -> ((ObjectNode)
                        manifest.get("files").get(0))
                .put("sha256", "00")));
    }

    private void refused(Path doctored) {
        assertThatThrownBy(() -> restore(doctored, ALL, true))
                .as(doctored.toString())
                .isInstanceOf(Failure.class)
                .hasMessageContaining("is no whole backup")
                .hasMessageContaining("nothing was restored");
    }

    @Test
    void whatFailsInTheLastDatabaseLeavesTheFirstAsItWas() throws Exception {
        Stored.run(other, "ingest", "insert into brand (name, registered_at) values ('only-here', now())");
        Map<String, String> before = Stored.in(other);
        byte[] unfitting = "not an id\tx\tno reason\t1\n".getBytes(StandardCharsets.UTF_8);
        Path doctored = Doctored.entry(
                Doctored.manifest(backup, folder.resolve("half"), manifest -> Doctored.table(
                                manifest, "insight-service", "unattributed")
                        .put("rows", 1)
                        .put("sha256", sha256(unfitting))),
                folder.resolve("whole"),
                "insight-service/unattributed.copy",
                content -> unfitting);

        assertThatThrownBy(() -> restore(doctored, ALL, true))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("everything is as it was");
        assertThat(Stored.in(other)).isEqualTo(before);
        Stored.run(other, "ingest", "delete from brand where name = 'only-here'");
    }

    @Test
    void whatIsLoadedOtherwiseThanItWasCopiedIsNotCalledRestored() throws Exception {
        Path doctored = Doctored.entry(
                Doctored.manifest(backup, folder.resolve("half"), manifest -> Doctored.table(
                                manifest, "insight-service", "unattributed")
                        .put("rows", 1)
                        .put("sha256", sha256(upperCase()))),
                folder.resolve("whole"),
                "insight-service/unattributed.copy",
                content -> upperCase());

        assertThatThrownBy(() -> restore(doctored, ALL, true))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("does not read as what the backup holds");
    }

    /** PostgreSQL takes it and writes it in small letters. */
    private static byte[] upperCase() {
        return "5D2F7C1A-9B3E-4F6A-8C7D-1E2F3A4B5C6D\tx\tit names no brand\t12\n".getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aBackupOfANewerEvenhandIsRefusedWithASentence() throws Exception {
        Path newer = Doctored.manifest(
                backup, folder.resolve("newer"), manifest -> Doctored.service(manifest, "case-service")
                        .withArray("migrations")
                        .addObject()
                        .put("script", "V99__Answer_before_they_ask.sql")
                        .put("checksum", 1));

        assertThatThrownBy(() -> restore(newer, ALL, true))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("of a newer Evenhand")
                .hasMessageContaining("V99__Answer_before_they_ask.sql");
    }

    @Test
    void aBackupWhoseScriptsWereOthersIsRefusedWithASentence() throws Exception {
        Path others = Doctored.manifest(
                backup, folder.resolve("others"), manifest -> ((ObjectNode) Doctored.service(manifest, "case-service")
                                .get("migrations")
                                .get(1))
                        .put("checksum", 1));

        assertThatThrownBy(() -> restore(others, ALL, true))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("of another Evenhand");
    }

    @Test
    void aServiceThatIsRestoredAloneHasANewJournalSoThatItsReadersBeginAgain() throws Exception {
        Map<String, String> others = Stored.in(other, Part.CASE, Part.INSIGHT);

        restore(backup, EnumSet.of(Part.INGEST), true);

        String journals = "select distinct journal_id from journal_head";
        assertThat(Stored.strings(other, "ingest", journals))
                .hasSize(1)
                .doesNotContainAnyElementsOf(Stored.strings(server, "ingest", journals));
        assertThat(Stored.in(other, Part.CASE, Part.INSIGHT)).isEqualTo(others);

        restore(backup, ALL, true);
        assertThat(Stored.in(other)).isEqualTo(Stored.in(server));
    }

    private static void restore(Path file, Set<Part> parts, boolean replace) throws Exception {
        new Restore(otherHome, otherPostgres.server(), Remarks.onStandardError()).from(file, parts, replace);
    }

    private static String sha256(byte[] content) {
        try {
            Measured measured = new Measured(new ByteArrayOutputStream(), lines -> {});
            measured.write(content, 0, content.length);
            return measured.sha256();
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
