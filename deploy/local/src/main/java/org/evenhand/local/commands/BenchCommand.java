package org.evenhand.local.commands;

import java.util.concurrent.Callable;
import org.evenhand.local.Failure;
import picocli.CommandLine.Command;

/** Stands in the help for what the script does by itself, because the launcher measures nothing. */
@Command(name = "bench", description = "Measure the speed on this machine; takes some minutes (deploy/bench).")
public final class BenchCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw new Failure("The speed is measured by the script: ./evenhand bench.");
    }
}
