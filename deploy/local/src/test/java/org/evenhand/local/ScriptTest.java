package org.evenhand.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script `evenhand` in a house of its own, with JDKs and a Maven that only say how they were called. */
class ScriptTest {

    private record Outcome(int code, String out, String err) {}

    private static final List<String> MODULES =
            List.of(
                    "deploy/local",
                    "ingest-service",
                    "case-service",
                    "insight-service",
                    "service-kit",
                    "statistics",
                    "check-statistics");
    private static final String TOOLS =
            "sh sed find cksum sort tr cat cp mv rm mkdir dirname basename readlink ln sleep"
                    + " tail chmod touch date getconf";
    private static final String MAVEN = """
            #!/bin/sh
            echo "maven on $JAVA_HOME: $*" >&3
            mkdir -p deploy/local/target/lib
            touch deploy/local/target/local.jar
            for s in ingest-service case-service insight-service; do
                mkdir -p $s/target/quarkus-app
                touch $s/target/quarkus-app/quarkus-run.jar
            done
            """;

    @TempDir
    private Path folder;

    private Path house;
    private Path jdks;
    private Path tools;

    @BeforeEach
    void build() throws IOException {
        house = Files.createDirectories(folder.resolve("my house"));
        jdks = Files.createDirectories(folder.resolve("all jdks"));
        tools = Files.createDirectories(folder.resolve("tools"));
        Files.copy(Path.of("../../evenhand").toAbsolutePath().normalize(), house.resolve("evenhand"));
        Files.writeString(house.resolve("pom.xml"), "root");
        for (String module : MODULES) {
            Files.createDirectories(house.resolve(module).resolve("src/main"));
            Files.writeString(house.resolve(module).resolve("pom.xml"), module);
            Files.writeString(house.resolve(module).resolve("src/main/Some.java"), "some");
        }
        executable(tools.resolve("mvn"), MAVEN);
        executable(tools.resolve("chromium"), "#!/bin/sh\n");
        // A path of its own, so that this machine's Maven and Java are not found.
        for (String tool : TOOLS.split(" ")) {
            executable(tools.resolve(tool), "#!/bin/sh\nexec " + tool(tool) + " \"$@\"\n");
        }
    }

    @Test
    void javaHomeIsTakenFirst() throws Exception {
        Path home = jdk(folder.resolve("home"), "25.0.1");
        jdk(jdks.resolve("other"), "26");

        assertThat(run(home, "help").out()).contains("\njava of " + home + " [");
    }

    @Test
    void anOldJavaHomeGivesWayToANewerOneInTheUsualPlaces() throws Exception {
        Path old = jdk(folder.resolve("home"), "17.0.15");
        jdk(jdks.resolve("a-21"), "21.0.2");
        Path fitting = jdk(jdks.resolve("b 25"), "25");

        assertThat(run(old, "help").out()).contains("\njava of " + fitting + " [");
    }

    @Test
    void aRuntimeWithoutCompilerIsNoJdk() throws Exception {
        Path runtime = jdk(jdks.resolve("a-jre"), "25");
        Files.delete(runtime.resolve("bin/javac"));

        assertThat(run(null, "help").code()).isEqualTo(1);
    }

    @Test
    void withoutAJdkItSaysInOneSentenceWhatToInstall() throws Exception {
        jdk(jdks.resolve("old"), "17.0.15");

        Outcome outcome = run(null, "help");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("Evenhand needs JDK 25").hasLineCount(1);
    }

    @Test
    void withoutMavenItSaysSoOnlyWhenSomethingMustBeBuilt() throws Exception {
        jdk(jdks.resolve("jdk"), "25");
        run(null, "up");
        Files.delete(tools.resolve("mvn"));

        assertThat(run(null, "up").code()).isZero();
        Files.writeString(house.resolve("case-service/src/main/Some.java"), "changed");
        assertThat(run(null, "up").err()).contains("found no mvn").hasLineCount(1);
    }

    @Test
    void onlyWhatIsStaleIsBuilt() throws Exception {
        Path jdk = jdk(jdks.resolve("jdk"), "25");
        String all = "-pl deploy/local,ingest-service,case-service,insight-service -am";
        String services = "-pl ingest-service,case-service,insight-service -am";

        assertThat(run(null, "help").out()).contains("-pl deploy/local -am", "java of " + jdk);
        assertThat(run(null, "up").out()).contains(services);
        assertThat(run(null, "up").out()).doesNotContain("maven");

        Files.writeString(house.resolve("case-service/src/main/New.java"), "new");
        assertThat(run(null, "up").out()).contains("-pl case-service -am");
        Files.delete(house.resolve("case-service/src/main/New.java"));
        assertThat(run(null, "up").out()).contains("-pl case-service -am");
        Files.writeString(house.resolve("service-kit/src/main/Some.java"), "changed");
        assertThat(run(null, "up").out()).contains(services);
        Files.writeString(house.resolve("check-statistics/src/main/Some.java"), "changed");
        assertThat(run(null, "help").out()).contains("-pl deploy/local -am");
        Files.writeString(house.resolve("statistics/src/main/Some.java"), "changed");
        assertThat(run(null, "up").out()).contains(all);
        Files.writeString(house.resolve("pom.xml"), "changed");
        assertThat(run(null, "up").out()).contains(all);
        assertThat(run(null, "up").out()).doesNotContain("maven");
    }

    @Test
    void aFailedBuildShowsItsEndAndWhereTheRestIs() throws Exception {
        jdk(jdks.resolve("jdk"), "25");
        executable(tools.resolve("mvn"), "#!/bin/sh\necho 'cannot find symbol'\nexit 1\n");

        Outcome outcome = run(null, "up");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("cannot find symbol", "The build failed; the whole log is in ");
        assertThat(house.resolve(".evenhand/build.lock")).doesNotExist();
    }

    @Test
    void theLockOfADeadBuildIsIgnored() throws Exception {
        jdk(jdks.resolve("jdk"), "25");
        Files.createDirectories(house.resolve(".evenhand"));
        Files.createSymbolicLink(house.resolve(".evenhand/build.lock"), Path.of("999999999"));

        assertThat(run(null, "up").code()).isZero();
    }

    @Test
    void itWorksThroughASymbolicLinkFromAnywhere() throws Exception {
        jdk(jdks.resolve("jdk"), "25");
        Path link = Files.createSymbolicLink(tools.resolve("link"), house.resolve("evenhand"));

        assertThat(run(null, link, "report", "two words").out())
                .contains("[report] [two words]", "[-Devenhand.root=" + house.toRealPath() + "]");
    }

    @Test
    void testsAreRunByMavenOnTheFoundJdk() throws Exception {
        Path jdk = jdk(jdks.resolve("jdk"), "25");

        assertThat(run(null, "test", "--long").out()).isEqualTo("maven on " + jdk + ": -B verify -DexcludedGroups=\n");
        assertThat(run(null, "test", "--lnog").err()).hasLineCount(1);
    }

    @Test
    void whatALongRunMeasuredIsWrittenDownAlsoWhenItFailed() throws Exception {
        jdk(jdks.resolve("jdk"), "25");
        executable(tools.resolve("mvn"), """
                #!/bin/sh
                mkdir -p deploy/bench/target/surefire-reports
                echo '<system-out><![CDATA[long run: T99, 7 messages | p99 3 ms' >deploy/bench/target/surefire-reports/TEST-one.xml
                exit 1
                """);

        assertThat(run(null, "test", "--long").code()).isEqualTo(1);
        assertThat(house.resolve("deploy/acceptance/target/long-run.md"))
                .content()
                .contains("not all tests passed", "| T99, 7 messages | p99 3 ms |");
    }

    private Outcome run(Path javaHome, String... arguments) throws Exception {
        return run(javaHome, house.resolve("evenhand"), arguments);
    }

    private Outcome run(Path javaHome, Path script, String... arguments) throws Exception {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", "exec 3>&1; exec \"$@\"", "sh", script.toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().keySet().removeIf(name -> name.startsWith("EVENHAND_") || name.equals("JAVA_HOME"));
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("EVENHAND_JDKS", jdks.toString());
        if (javaHome != null) {
            builder.environment().put("JAVA_HOME", javaHome.toString());
        }
        Process process = builder.directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static Path tool(String name) {
        return Stream.of("/usr/bin", "/bin")
                .map(place -> Path.of(place, name))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    private static Path jdk(Path folder, String version) throws IOException {
        Files.createDirectories(folder.resolve("bin"));
        Files.writeString(folder.resolve("release"), "IMPLEMENTOR=\"Some\"\nJAVA_VERSION=\"" + version + "\"\n");
        executable(
                folder.resolve("bin/java"),
                "#!/bin/sh\nprintf 'java of %s' \"$JAVA_HOME\"\nfor a in \"$@\"; do printf ' [%s]' \"$a\"; done\necho\n");
        executable(folder.resolve("bin/javac"), "#!/bin/sh\n");
        return folder;
    }

    private static void executable(Path file, String content) throws IOException {
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
