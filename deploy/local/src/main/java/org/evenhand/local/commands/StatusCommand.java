package org.evenhand.local.commands;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.evenhand.local.Home;
import org.evenhand.local.running.Launcher;
import org.evenhand.local.running.RestoredFeeds;
import org.evenhand.local.running.Standing;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Tells what runs, where, and how to sign in. */
@Command(
        name = "status",
        description = "Tell what runs, where, and how to sign in; the exit code is 1 when Evenhand does not run.")
public final class StatusCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        Home home = Home.fromSystemProperties();
        Launcher launcher = new Launcher(home);
        if (launcher.process().isEmpty()) {
            System.out.println("Evenhand does not run.");
            return ExitCode.SOFTWARE;
        }
        Optional<String> address = launcher.address();
        System.out.println(address.map(origin -> "Evenhand runs at " + origin).orElse("Evenhand is starting."));
        Standing.of(home).forEach(System.out::println);
        if (address.isPresent()) {
            ParkedEvents.at(address.get(), home).forEach(System.out::println);
            DifferingCells.at(address.get(), home).forEach(System.out::println);
            RestoredFeeds.of(home, Instant.now(Clock.systemUTC())).forEach(System.out::println);
            System.out.println(SignIn.of(home));
        }
        return ExitCode.OK;
    }
}
