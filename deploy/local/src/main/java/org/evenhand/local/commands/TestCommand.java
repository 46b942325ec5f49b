package org.evenhand.local.commands;

import java.util.concurrent.Callable;
import org.evenhand.local.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Stands in the help for what the script does by itself, because Maven must not wait for a launcher that it builds. */
@Command(name = "test", description = "Run every test; --long adds those that take many minutes.")
public final class TestCommand implements Callable<Integer> {

    @Option(names = "--long", description = "Also run the tests that take many minutes.")
    private boolean longToo;

    @Override
    public Integer call() {
        throw new Failure("The tests are run by the script: ./evenhand test" + (longToo ? " --long" : "") + ".");
    }
}
