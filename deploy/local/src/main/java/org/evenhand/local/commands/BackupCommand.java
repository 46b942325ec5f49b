package org.evenhand.local.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.evenhand.local.Home;
import org.evenhand.local.Remarks;
import org.evenhand.local.backup.Backup;
import org.evenhand.local.backup.BackupPlace;
import org.evenhand.local.postgres.Server;
import org.evenhand.local.processes.Ports;
import org.evenhand.local.reports.Numbers;
import org.evenhand.local.running.Launcher;
import org.evenhand.local.running.PostgresAlone;
import org.evenhand.local.secrets.Secrets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Copies everything that is stored into one file. */
@Command(
        name = "backup",
        description = "Copy everything that is stored into one file, while it runs or when it does not."
                + " Keys, tokens and passwords are not in it.")
public final class BackupCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE-or-FOLDER",
            description = "A new file, or a folder: there the backup is named after its time.")
    private Path place;

    @Override
    public Integer call() throws IOException {
        Home home = Home.fromSystemProperties();
        Remarks remarks = Remarks.onStandardError();
        Path file = BackupPlace.toWrite(place, Clock.systemUTC());
        long started = System.nanoTime();
        if (new Launcher(home).address().isPresent()) {
            Ports ports = Ports.read(home.run().resolve("ports.json"));
            backUp(home, new Server(ports.postgres(), new Secrets(home.secrets())), remarks, file);
        } else {
            try (PostgresAlone alone = PostgresAlone.start(home, remarks)) {
                backUp(home, alone.server(), remarks, file);
            }
        }
        remarks.say(
                "Backed up and read again in %.1f s: %s, %s kB. It holds customers' words and no keys: keep it as safe as those, and %s elsewhere."
                        .formatted(
                                (System.nanoTime() - started) / 1e9,
                                file,
                                Numbers.count(Files.size(file) / 1_000),
                                home.secrets()));
        return 0;
    }

    private static void backUp(Home home, Server server, Remarks remarks, Path file) throws IOException {
        remarks.say("backing up ...");
        new Backup(home, server, Clock.systemUTC(), remarks).to(file);
    }
}
