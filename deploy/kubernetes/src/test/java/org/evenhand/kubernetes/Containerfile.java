package org.evenhand.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the image is made of, held against what the build of a service made. */
record Containerfile(List<String> lines) {

    private static final Pattern PINNED = Pattern.compile("[a-z0-9./-]+:25\\.[0-9.]+_[0-9]+-jre[a-z0-9-]*");
    private static final Pattern NOT_ROOT = Pattern.compile("USER [1-9][0-9]*(:[1-9][0-9]*)?");

    static Containerfile read() throws IOException {
        return new Containerfile(Files.readAllLines(Path.of("Containerfile")));
    }

    List<String> complaints(Path built) throws IOException {
        List<String> complaints = new ArrayList<>();
        if (instructions("ARG BASE=").noneMatch(base -> PINNED.matcher(base).matches())
                || lines.stream().filter(line -> line.startsWith("FROM")).count() != 1) {
            complaints.add("There must be one base: a Java 25 runtime of an exact version");
        }
        if (lines.stream().noneMatch(line -> NOT_ROOT.matcher(line).matches())) {
            complaints.add("The user must be a number that is not root's");
        }
        if (instructions("ENTRYPOINT ").noneMatch(entry -> entry.startsWith("[\"java\""))) {
            complaints.add("Java must be the process itself, not a shell's child, so that it hears the signal to stop");
        }
        copied().filter(path -> !Files.exists(built.resolve(path)))
                .forEach(path -> complaints.add("The build makes no " + path));
        needed(built)
                .filter(path -> copied().noneMatch(path::startsWith))
                .forEach(path -> complaints.add("The image does not copy " + path));
        return complaints;
    }

    private Stream<String> instructions(String name) {
        return lines.stream().filter(line -> line.startsWith(name)).map(line -> line.substring(name.length()));
    }

    private Stream<String> copied() {
        return instructions("COPY ").map(copy -> copy.substring(0, copy.indexOf(' ')));
    }

    /** The files of the build, and what the jar that is started asks for besides. */
    private static Stream<String> needed(Path built) throws IOException {
        List<String> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(built)) {
            all.filter(Files::isRegularFile)
                    .map(file -> built.relativize(file).toString())
                    .filter(file -> !file.equals("quarkus-app-dependencies.txt"))
                    .forEach(files::add);
        }
        try (JarFile jar = new JarFile(built.resolve("quarkus-run.jar").toFile())) {
            String classPath = jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            files.addAll(List.of(classPath.strip().split(" +")));
        }
        return files.stream();
    }
}
