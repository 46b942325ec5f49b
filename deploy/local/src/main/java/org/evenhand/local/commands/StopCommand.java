package org.evenhand.local.commands;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.evenhand.local.Home;
import org.evenhand.local.Remarks;
import org.evenhand.local.processes.Ending;
import org.evenhand.local.running.Launcher;
import org.evenhand.local.running.LeftOvers;
import picocli.CommandLine.Command;

/** Stops what runs, in whichever way it was started. */
@Command(name = "stop", description = "Stop everything, however it was started.")
public final class StopCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public Integer call() throws IOException {
        Home home = Home.fromSystemProperties();
        Remarks remarks = Remarks.onStandardError();
        Optional<ProcessHandle> launcher = new Launcher(home).process();
        if (launcher.isPresent()) {
            remarks.say("stopping ...");
            Ending.end(launcher.get(), PATIENCE);
        }
        new LeftOvers(home, remarks).stop();
        remarks.say(launcher.isPresent() ? "Evenhand is stopped." : "Evenhand did not run.");
        return 0;
    }
}
