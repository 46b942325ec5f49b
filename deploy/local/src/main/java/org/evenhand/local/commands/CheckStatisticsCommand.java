package org.evenhand.local.commands;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.evenhand.local.Failure;
import org.evenhand.statistics.check.CheckStatistics;
import org.evenhand.statistics.check.Unusable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** Recomputes somebody else's results with our estimators; Evenhand need not run. */
@Command(
        name = "check-statistics",
        description = "Recompute every result in a folder of test vectors and say what differs;"
                + " the exit code is 1 when something does.")
public final class CheckStatisticsCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "DIR",
            description = "A folder with setA.csv to setD.csv, and with the results in its folder expected.")
    private Path directory;

    @Override
    public Integer call() {
        try {
            CheckStatistics check = CheckStatistics.of(directory);
            check.lines().forEach(System.out::println);
            return check.agrees() ? ExitCode.OK : ExitCode.SOFTWARE;
        } catch (Unusable e) {
            throw new Failure(e.getMessage(), e);
        }
    }
}
