package org.evenhand.local.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.evenhand.local.Home;
import org.evenhand.local.Remarks;
import org.evenhand.local.api.Api;
import org.evenhand.local.demo.Demo;
import org.evenhand.local.demo.DemoFiles;
import org.evenhand.local.imports.FileImport;
import picocli.CommandLine.Command;

/** Loads a year of a fictional railway's service and compares its channels. */
@Command(name = "demo", description = "Load a year of a fictional railway's service, and print what it shows.")
public final class DemoCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        Home home = Home.fromSystemProperties();
        Remarks remarks = Remarks.onStandardError();
        remarks.say("making a year of a railway's service ...");
        CompletableFuture<DemoFiles> made = CompletableFuture.supplyAsync(() -> generate(home.demo()));
        Api api = Connection.open(home, remarks);
        DemoFiles files = made.join();
        load(files.cases(), "cases", api, remarks);
        load(files.messages(), "messages", api, remarks);
        Comparison.print(api, List.of(files.brand()), remarks);
        remarks.say(SignIn.of(home));
        return 0;
    }

    private static DemoFiles generate(Path folder) {
        try {
            return Demo.generate(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The demo cannot be written.", e);
        }
    }

    private static void load(Path file, String preset, Api api, Remarks remarks) throws IOException {
        new FileImport(file, preset, null, null).run(api, remarks).say(remarks);
    }
}
