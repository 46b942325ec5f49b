package org.evenhand.local;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.evenhand.local.commands.BackupCommand;
import org.evenhand.local.commands.BenchCommand;
import org.evenhand.local.commands.CheckStatisticsCommand;
import org.evenhand.local.commands.DemoCommand;
import org.evenhand.local.commands.ImportCommand;
import org.evenhand.local.commands.PersonCommand;
import org.evenhand.local.commands.RebuildCellsCommand;
import org.evenhand.local.commands.ReportCommand;
import org.evenhand.local.commands.RestoreCommand;
import org.evenhand.local.commands.StatusCommand;
import org.evenhand.local.commands.StopCommand;
import org.evenhand.local.commands.TakeBackCommand;
import org.evenhand.local.commands.TestCommand;
import org.evenhand.local.commands.UpCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;

/** The command line: one word for each thing one can do with Evenhand on one machine. */
@Command(
        name = "evenhand",
        synopsisSubcommandLabel = "COMMAND",
        description = "Customer service that treats the quiet and the loud alike, and proves it.",
        footer = {
            "",
            "New here? ./evenhand demo shows a year of a railway's service; ./evenhand up starts with nothing in it."
        },
        subcommands = {
            UpCommand.class,
            StopCommand.class,
            StatusCommand.class,
            DemoCommand.class,
            ImportCommand.class,
            TakeBackCommand.class,
            ReportCommand.class,
            PersonCommand.class,
            RebuildCellsCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            CheckStatisticsCommand.class,
            TestCommand.class,
            BenchCommand.class,
            HelpCommand.class
        })
public final class Evenhand implements Runnable {

    private static final Logger LIBRARIES = Logger.getLogger("");

    private final CommandLine commandLine;

    private Evenhand() {
        commandLine = new CommandLine(this);
    }

    public static void main(String[] arguments) {
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        LIBRARIES.setLevel(Level.SEVERE);
        System.exit(commandLine().execute(arguments));
    }

    public static CommandLine commandLine() {
        return new Evenhand()
                .commandLine
                .setUsageHelpWidth(110)
                .setParameterExceptionHandler((e, arguments) -> refuse(e))
                .setExecutionExceptionHandler((e, command, parsed) -> fail(e));
    }

    @Override
    public void run() {
        commandLine.usage(System.out);
    }

    private static int refuse(ParameterException e) {
        Remarks.onStandardError().say(asSentence(e.getMessage()) + " ./evenhand help tells what there is.");
        return CommandLine.ExitCode.USAGE;
    }

    private static int fail(Exception e) {
        Home home = Home.fromSystemProperties();
        writeTrace(home, e);
        String sentence = e instanceof Failure
                ? e.getMessage()
                : "Something went wrong (%s); see %s.".formatted(e, home.log("launcher"));
        Remarks.onStandardError().say(sentence);
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static void writeTrace(Home home, Exception e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        try {
            Files.writeString(
                    home.log("launcher"),
                    Clock.systemUTC().instant() + " " + trace,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            // The sentence on the screen is still there.
        }
    }

    private static String asSentence(String message) {
        return message.endsWith(".") ? message : message + ".";
    }
}
