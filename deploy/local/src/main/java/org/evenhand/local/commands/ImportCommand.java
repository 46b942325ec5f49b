package org.evenhand.local.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.evenhand.local.Failure;
import org.evenhand.local.Home;
import org.evenhand.local.Remarks;
import org.evenhand.local.api.Api;
import org.evenhand.local.imports.FileImport;
import org.evenhand.local.imports.ImportResult;
import org.evenhand.local.imports.Preset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a file in, waits until insight has counted it, and prints the comparison of channels. */
@Command(name = "import", description = "Take a file of messages or cases in, and print the comparison of channels.")
public final class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "A CSV file, plain or gzip.")
    private Path file;

    @Option(
            names = "--as",
            paramLabel = "PRESET",
            required = true,
            description =
                    "What the columns mean: cases, messages, airline-tweets, cfpb-complaints, kansas-city-311, san-francisco-311,"
                            + " or a YAML file of your own.")
    private String preset;

    @Option(names = "--brand", paramLabel = "NAME", description = "Whose service it is, where the file does not say.")
    private String brand;

    @Option(
            names = "--observed-until",
            paramLabel = "TIME",
            description = "The last moment the file knows, as in 2026-01-31T00:00:00Z; otherwise its newest time.")
    private String observedUntil;

    @Option(names = "--dry-run", description = "Show the first twenty rows as they would be taken, and store nothing.")
    private boolean dryRun;

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new Failure("The file " + file + " cannot be read.");
        }
        Remarks remarks = Remarks.onStandardError();
        Api api = Connection.open(Home.fromSystemProperties(), remarks);
        FileImport fileImport = new FileImport(file, Preset.named(preset, api), brand, observedUntil);
        if (dryRun) {
            System.out.print(fileImport.tryOut(api));
        } else {
            ImportResult result = fileImport.run(api, remarks);
            result.say(remarks);
            Comparison.print(api, result.brands(), remarks);
        }
        return 0;
    }
}
