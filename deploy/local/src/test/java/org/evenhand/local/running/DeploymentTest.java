package org.evenhand.local.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.evenhand.local.Part;
import org.evenhand.local.processes.Ports;
import org.evenhand.local.running.Installation.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The launcher as people use it: its own process, real PostgreSQL, and fake services. */
class DeploymentTest {

    private static Installation installation;

    @BeforeAll
    static void install() throws IOException {
        installation = Installation.in(Path.of("target/installation").toAbsolutePath());
    }

    @AfterEach
    void stop() throws Exception {
        installation.run("stop");
    }

    @Test
    void upServesThreeServicesAtOneAddressAndStopsThemAll() throws Exception {
        Process up = installation.begin("up");
        String address = installation.awaitAddress();

        assertThat(Installation.get(address + "/api/imports/1").body()).isEqualTo("I am ingest");
        assertThat(Installation.get(address + "/api/cases").body()).isEqualTo("I am casework");
        assertThat(Installation.get(address + "/").body()).isEqualTo("I am insight");
        assertThat(Installation.get(address + "/api/feed").statusCode()).isEqualTo(404);
        assertThat(secretsInSight()).isEmpty();

        List<ProcessHandle> services = services();
        Thread.sleep(500);
        up.destroy();
        assertThat(up.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(services).hasSize(3).noneMatch(ProcessHandle::isAlive);
        assertThat(postgres()).isEmpty();
        assertThat(Files.readString(installation.home().log().resolve("test-up.txt")))
                .contains("Evenhand is ready at " + address, "Sign in as admin", "stopped.")
                .contains("case-service    | was asked for /api/cases");
    }

    @Tag("long")
    @Test
    void aSecondUpSaysThatOneRunsAlready() throws Exception {
        installation.begin("up", "--no-logs");
        String address = installation.awaitAddress();

        Outcome second = installation.run("up");

        assertThat(second.code()).isEqualTo(1);
        assertThat(second.err())
                .startsWith("Evenhand runs already at " + address)
                .hasLineCount(1);
    }

    @Tag("long")
    @Test
    void afterAKillOfTheLauncherTheNextStartStopsWhatItLeft() throws Exception {
        Process up = installation.begin("up", "--no-logs");
        installation.awaitAddress();
        List<ProcessHandle> orphans = services();
        up.destroyForcibly().waitFor();

        installation.begin("up", "--no-logs");
        String address = installation.awaitAddress();

        assertThat(orphans).hasSize(3).noneMatch(ProcessHandle::isAlive);
        assertThat(Installation.get(address + "/api/cases").body()).isEqualTo("I am casework");
    }

    @Tag("long")
    @Test
    void afterAKillOfEverythingTheNextStartRecovers() throws Exception {
        Process up = installation.begin("up", "--no-logs");
        installation.awaitAddress();
        List<ProcessHandle> all = new ArrayList<>(services());
        all.addAll(postgres());
        up.destroyForcibly().waitFor();
        all.forEach(ProcessHandle::destroyForcibly);

        installation.begin("up", "--no-logs");

        assertThat(Installation.get(installation.awaitAddress() + "/api/cases").body())
                .isEqualTo("I am casework");
    }

    @Tag("long")
    @Test
    void aServiceAndPostgresThatDieAreStartedAgain() throws Exception {
        installation.begin("up", "--no-logs");
        String address = installation.awaitAddress();
        ProcessHandle killedPostgres = postgres().getFirst();
        killedPostgres.destroyForcibly();
        PartProcess.running(installation.home(), Part.CASE).orElseThrow().destroyForcibly();

        awaitAnswer(address + "/api/cases", "I am casework");
        awaitPostgresOtherThan(killedPostgres);
    }

    @Tag("long")
    @Test
    void aTakenPortIsReplacedByAFreeOne() throws Exception {
        try (ServerSocket taken = takeOriginPort()) {
            installation.begin("up", "--no-logs");
            String address = installation.awaitAddress();

            assertThat(address).doesNotEndWith(":8080");
            assertThat(Installation.get(address + "/api/cases").body()).isEqualTo("I am casework");
        }
    }

    @Tag("long")
    @Test
    void statusAndStopTellWhatRuns() throws Exception {
        assertThat(installation.run("status").code()).isEqualTo(1);
        installation.begin("up", "--no-logs");
        String address = installation.awaitAddress();

        Outcome status = installation.run("status");
        assertThat(status.code()).isZero();
        assertThat(status.out())
                .contains("Evenhand runs at " + address, "case-service", "ready, process", "Sign in as");

        assertThat(installation.run("stop").err()).contains("Evenhand is stopped.");
        assertThat(installation.run("status").out()).isEqualTo("Evenhand does not run.\n");
        assertThat(postgres()).isEmpty();
    }

    @Tag("long")
    @Test
    void aReportStartsWhatDoesNotRunInTheBackground() throws Exception {
        Outcome report = installation.run("report", "acme", "--json");

        assertThat(report.out()).isEqualTo("I am insight");
        assertThat(report.err()).contains("starting Evenhand in the background");
        assertThat(installation.run("status").code()).isZero();
    }

    @Test
    void aMistypedCommandEndsInOneSentence() throws Exception {
        Outcome outcome = installation.run("improt");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("improt").hasLineCount(1);
    }

    private List<ProcessHandle> services() throws IOException {
        List<ProcessHandle> services = new ArrayList<>();
        for (Part part : Part.values()) {
            PartProcess.running(installation.home(), part).ifPresent(services::add);
        }
        return services;
    }

    private List<ProcessHandle> postgres() {
        return ProcessHandle.allProcesses()
                .filter(process -> commandLine(process).contains("/postgres"))
                .filter(process -> commandLine(process)
                        .contains(installation.home().postgres().toString()))
                .toList();
    }

    /** Files that any process of this user could show to others: command lines and environments. */
    private List<String> secretsInSight() throws IOException {
        List<String> secrets = new ArrayList<>();
        try (Stream<Path> files = Files.list(installation.home().secrets())) {
            for (Path file :
                    files.filter(each -> !each.toString().endsWith(".json")).toList()) {
                secrets.addAll(List.of(Files.readString(file).strip().split("\\s+")));
            }
        }
        secrets.removeIf(word -> word.length() < 16);
        assertThat(secrets).hasSizeGreaterThan(6);
        List<String> seen = new ArrayList<>();
        for (ProcessHandle process :
                Stream.concat(services().stream(), postgres().stream()).toList()) {
            String visible = commandLine(process) + environment(process);
            secrets.stream().filter(visible::contains).forEach(secret -> seen.add(process.pid() + " shows " + secret));
        }
        return seen;
    }

    private static String commandLine(ProcessHandle process) {
        return process.info().commandLine().orElse("");
    }

    private static String environment(ProcessHandle process) throws IOException {
        Path file = Path.of("/proc/" + process.pid() + "/environ");
        return Files.isReadable(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
    }

    private static ServerSocket takeOriginPort() {
        try {
            return new ServerSocket(Ports.usual().get("origin"), 1, InetAddress.getLoopbackAddress());
        } catch (IOException somebodyElseHasItAlready) {
            return null;
        }
    }

    private static void awaitAnswer(String address, String answer) throws Exception {
        for (int i = 0; i < 200; i++) {
            if (Installation.get(address).body().equals(answer)) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("never answered " + answer);
    }

    private void awaitPostgresOtherThan(ProcessHandle killed) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            if (postgres().stream().anyMatch(process -> process.pid() != killed.pid())
                    && Files.exists(installation.home().postgres().resolve("postmaster.pid"))) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("PostgreSQL was not started again");
    }
}
