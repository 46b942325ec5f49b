package org.evenhand.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.evenhand.bench.TimeToCase.Delays;
import org.evenhand.local.Failure;
import org.evenhand.local.Home;
import org.evenhand.local.Remarks;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the running whole and prints one table: each figure beside its baseline of the same run. */
@Command(
        name = "bench",
        description = "Measure the speed on this machine, each figure beside its baseline; takes some minutes.")
public final class Bench implements Callable<Integer> {

    @Option(names = "--rows", defaultValue = "500000", description = "Messages in the file of (a).")
    private long rows;

    @Option(names = "--seconds", defaultValue = "10", description = "How long each turn of (b) and (c) takes.")
    private int seconds;

    @Option(names = "--rounds", defaultValue = "3", description = "How many turns of (b) each side takes.")
    private int rounds;

    @Option(names = "--clients", defaultValue = "16", description = "Clients, or connections, of (b).")
    private int clients;

    @Option(names = "--rate", defaultValue = "100", description = "Messages a second of (c).")
    private int rate;

    @Option(
            names = "--cases",
            split = ",",
            defaultValue = "200000,2000000",
            description = "How many cases (d) is measured with, ascending; 10000000 needs some 15 GB of disk.")
    private long[] cases;

    @Option(
            names = "--only",
            defaultValue = "abc",
            description = "Which of a, b, c and d to measure; d only if it is named, because it takes long.")
    private String only;

    private final Remarks remarks = Remarks.onStandardError();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench())
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (!(failure instanceof Failure)) {
                        failure.printStackTrace();
                    }
                    Remarks.onStandardError().say(failure.getMessage());
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Home home = Home.fromSystemProperties();
        try (Product product = Product.start(home, remarks)) {
            List<String> lines = new ArrayList<>(Machine.lines(home, product));
            List<Figure> figures = new ArrayList<>();
            if (only.contains("a")) {
                figures.add(new FileToReport(product, rows, remarks).measure());
            }
            if (only.contains("d")) {
                figures.addAll(new CellsAndRows(product, cases, rounds, remarks).measure());
                lines.add(new Survfit(product.files(), rounds).line());
            }
            LiveAccount account = LiveAccount.register(product);
            if (only.contains("b")) {
                figures.addAll(new LivePosts(product, account, clients, Duration.ofSeconds(seconds), rounds, remarks)
                        .measure());
            }
            if (only.contains("c")) {
                lines.addAll(timeToCase(product, account));
            }
            lines.add(String.format(Locale.ROOT, "load average at the end: %.2f", Machine.load()));
            System.out.print(Report.of(figures, lines));
        }
        return 0;
    }

    private List<String> timeToCase(Product product, LiveAccount account) throws Exception {
        TimeToCase run = new TimeToCase(product, account, rate, Duration.ofSeconds(seconds));
        run.measure();
        Delays delays = run.measure();
        return List.of(
                "(c) %d messages a second: acknowledged after %s".formatted(rate, delays.acknowledged()),
                "(c) from there to the case in case-service: " + delays.toCase(),
                "(c) from there to the fact in insight-service: " + delays.toFact());
    }
}
