package org.evenhand.local.commands;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.evenhand.local.Failure;
import org.evenhand.local.Home;
import org.evenhand.local.Part;
import org.evenhand.local.Remarks;
import org.evenhand.local.processes.LogTail;
import org.evenhand.local.running.Deployment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts everything and stays in the foreground until Ctrl-C. */
@Command(name = "up", description = "Start everything in the foreground; Ctrl-C stops it cleanly.")
public final class UpCommand implements Callable<Integer> {

    @Option(names = "--no-logs", description = "Do not show the services' logs.")
    private boolean withoutLogs;

    @Override
    public Integer call() throws IOException {
        Home home = Home.fromSystemProperties();
        Remarks remarks = Remarks.onStandardError();
        Deployment deployment = new Deployment(home, Clock.systemUTC(), remarks);
        String address = deployment.start();
        remarks.say("Evenhand is ready at " + address);
        remarks.say(SignIn.of(home));
        if (!withoutLogs) {
            remarks.say("Ctrl-C stops it. What the services log follows.");
            followLogs(home);
        }
        throw new Failure(deployment.awaitEnd() + " Everything is stopped; see " + home.log() + ".");
    }

    private static void followLogs(Home home) throws IOException {
        for (Part part : Part.values()) {
            new LogTail(part.label(), home.log(part.label()), System.out).follow();
        }
        new LogTail("postgres", home.log("postgres"), System.out).follow();
    }
}
