package org.evenhand.local.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.local.Failure;
import org.evenhand.local.Home;
import org.evenhand.local.Part;
import org.evenhand.local.Remarks;
import org.evenhand.local.backup.BackupPlace;
import org.evenhand.local.backup.Restore;
import org.evenhand.local.running.PostgresAlone;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings back what a backup holds. */
@Command(
        name = "restore",
        description = "Bring back what a backup holds, all or nothing. Evenhand must not run meanwhile.")
public final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE-or-FOLDER", description = "A backup, or a folder: then the newest in it.")
    private Path place;

    @Option(names = "--replace", description = "Lose what is here now. Otherwise only an empty Evenhand is filled.")
    private boolean replace;

    @Option(
            names = "--only",
            paramLabel = "SERVICE",
            description = "Bring back this service alone. Those that read from it begin again at its start,"
                    + " and ./evenhand status tells what it no longer knows.")
    private List<String> only;

    @Override
    public Integer call() throws IOException {
        Home home = Home.fromSystemProperties();
        Remarks remarks = Remarks.onStandardError();
        Path file = BackupPlace.toRead(place);
        Set<Part> parts = only == null
                ? EnumSet.allOf(Part.class)
                : only.stream()
                        .map(RestoreCommand::named)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
        long started = System.nanoTime();
        try (PostgresAlone alone = PostgresAlone.start(home, remarks)) {
            remarks.say("restoring " + file + " ...");
            new Restore(home, alone.server(), remarks).from(file, parts, replace);
        }
        remarks.say("Restored and checked in %.1f s. ./evenhand up starts it."
                .formatted((System.nanoTime() - started) / 1e9));
        return 0;
    }

    private static Part named(String name) {
        return Stream.of(Part.values())
                .filter(part -> part.label().equals(name))
                .findFirst()
                .orElseThrow(() -> new Failure("There is no service \"%s\"; there are: %s."
                        .formatted(
                                name, Stream.of(Part.values()).map(Part::label).collect(Collectors.joining(", ")))));
    }
}
