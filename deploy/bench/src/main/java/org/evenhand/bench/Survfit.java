package org.evenhand.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.evenhand.statistics.KaplanMeier;
import org.evenhand.statistics.LifeTable;

/** (d) Kaplan-Meier's curve of a million rows, beside R's {@code survfit} of the same file where R is installed. */
record Survfit(Path folder, int rounds) {

    private static final int ROWS = 1_000_000;
    private static final double DAY = 86_400;

    // Reading the file is not counted on either side. The first call only warms up, as it does here.
    private static final String SCRIPT = """
            library(survival)
            cases <- read.csv(commandArgs(TRUE)[1])
            each <- function() system.time(survfit(Surv(time, status) ~ 1, data = cases))[["elapsed"]]
            each()
            cat(median(replicate(as.integer(commandArgs(TRUE)[2]), each())), R.version.string, "survival",
                as.character(packageVersion("survival")), sep = " ")
            """;

    /** What was measured, in a line. */
    String line() throws IOException, InterruptedException {
        double[] times = new double[ROWS];
        int[] kinds = new int[ROWS];
        draw(times, kinds);
        double ours = ours(times, kinds);
        Path file = folder.resolve("survfit.csv");
        try {
            write(file, times, kinds);
            String own = String.format(Locale.ROOT, "(d) Kaplan-Meier of %,d rows: %.3f s", ROWS, ours);
            return own
                    + ofR(file).orElse("; R's survfit is not measured, because there is no Rscript with survival here");
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void draw(double[] times, int[] kinds) {
        Random random = new Random(1);
        for (int row = 0; row < ROWS; row++) {
            double event = Math.floor(-Math.log(1 - random.nextDouble()) * DAY);
            double watched = Math.floor(random.nextDouble() * 7 * DAY);
            times[row] = Math.min(event, watched);
            kinds[row] = event <= watched ? 1 : 0;
        }
    }

    private double ours(double[] times, int[] kinds) {
        double[] seconds = new double[rounds];
        KaplanMeier.of(LifeTable.of(times, kinds));
        for (int round = 0; round < rounds; round++) {
            long begun = System.nanoTime();
            KaplanMeier.of(LifeTable.of(times, kinds));
            seconds[round] = (System.nanoTime() - begun) / 1e9;
        }
        Arrays.sort(seconds);
        return seconds[rounds / 2];
    }

    private static void write(Path file, double[] times, int[] kinds) throws IOException {
        try (BufferedWriter csv = Files.newBufferedWriter(file)) {
            csv.write("time,status\n");
            for (int row = 0; row < ROWS; row++) {
                csv.write((long) times[row] + "," + kinds[row] + "\n");
            }
        }
    }

    private Optional<String> ofR(Path file) throws InterruptedException {
        try {
            Process r = new ProcessBuilder("Rscript", "-e", SCRIPT, file.toString(), String.valueOf(rounds))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(r.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return r.waitFor() == 0 && !said.isEmpty()
                    ? Optional.of("; R's survfit of the same: " + said)
                    : Optional.empty();
        } catch (IOException noR) {
            return Optional.empty();
        }
    }
}
