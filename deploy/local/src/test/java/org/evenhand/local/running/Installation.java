package org.evenhand.local.running;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.evenhand.local.Evenhand;
import org.evenhand.local.Home;
import org.evenhand.local.Part;
import org.evenhand.local.processes.PrivateFiles;

/** A whole installation in a folder with a space in its name, with fake services and the real everything else. */
record Installation(Path root, Home home, Path launcher) {

    record Outcome(int code, String out, String err) {}

    static Installation in(Path folder) throws IOException {
        PrivateFiles.deleteFolder(folder);
        Path root = Files.createDirectories(folder.resolve("even hand"));
        Home home = new Home(root, root.resolve(".evenhand"));
        for (Part part : Part.values()) {
            Path app = Files.createDirectories(root.resolve(part.label()).resolve("target/quarkus-app"));
            writeJar(app.resolve("quarkus-run.jar"), classesOf(FakePart.class), FakePart.class.getName());
        }
        Path launcher = Files.createDirectories(root.resolve("launcher"));
        linkLibraries(launcher);
        // Unpacking takes seconds and is always the same.
        Path shared =
                Files.createDirectories(Path.of("target/postgres-binaries").toAbsolutePath());
        Files.createDirectories(home.folder());
        Files.createSymbolicLink(home.postgresBinaries(), shared);
        return new Installation(root, home, launcher);
    }

    Process begin(String... arguments) throws IOException {
        Path log = home.log().resolve("test-" + arguments[0] + ".txt");
        return builder(arguments)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    Outcome run(String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile(root, "out", ".txt");
        Path err = Files.createTempFile(root, "err", ".txt");
        Process process = builder(arguments)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running: " + String.join(" ", arguments) + Files.readString(err));
        }
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    String awaitAddress() throws IOException, InterruptedException {
        for (int i = 0; i < 900; i++) {
            if (new Launcher(home).address().isPresent()) {
                return new Launcher(home).address().get();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("never ready");
    }

    static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        }
    }

    private ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Devenhand.home=" + home.folder(),
                "-Devenhand.root=" + root,
                "-Devenhand.launcher=" + launcher,
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                launcher + "/*",
                Evenhand.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    private static void linkLibraries(Path launcher) throws IOException {
        int number = 0;
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            Path target = launcher.resolve("%03d.jar".formatted(number++));
            if (Files.isDirectory(path)) {
                writeJar(target, path, "none");
            } else if (Files.exists(path)) {
                Files.createSymbolicLink(target, path);
            }
        }
    }

    private static Path classesOf(Class<?> type) throws IOException {
        Path only = Files.createTempDirectory("fake");
        String file = type.getName().replace('.', '/') + ".class";
        Files.createDirectories(only.resolve(file).getParent());
        try (var source = type.getClassLoader().getResourceAsStream(file)) {
            Files.copy(source, only.resolve(file));
        }
        return only;
    }

    private static void writeJar(Path jar, Path classes, String mainClass) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, mainClass);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream archive = new JarOutputStream(file, manifest);
                Stream<Path> all = Files.walk(classes)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                String name = classes.relativize(each).toString();
                if (!name.equals("META-INF/MANIFEST.MF")) {
                    archive.putNextEntry(new JarEntry(name));
                    Files.copy(each, archive);
                    archive.closeEntry();
                }
            }
        }
    }
}
