package org.evenhand.local.commands;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.evenhand.local.Failure;
import org.evenhand.local.Home;
import org.evenhand.local.Remarks;
import org.evenhand.local.secrets.Secrets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets somebody sign in on the pages. */
@Command(
        name = "person",
        description = "Let somebody sign in on the pages, from the next start on; prints the password once.")
public final class PersonCommand implements Callable<Integer> {

    private static final List<String> ROLES = List.of("reader", "admin");

    @Parameters(paramLabel = "NAME", description = "The name to sign in with.")
    private String name;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            defaultValue = "reader",
            description = "reader (if none is named) sees numbers, none of fewer than 10 customers, and no cases; admin"
                    + " sees and does everything.")
    private String role;

    @Override
    public Integer call() throws IOException {
        if (!ROLES.contains(role)) {
            throw new Failure("There is no role \"%s\"; there are: %s.".formatted(role, String.join(", ", ROLES)));
        }
        Secrets secrets = Secrets.createMissing(Home.fromSystemProperties().secrets());
        String password = secrets.admit(name, role);
        Remarks remarks = Remarks.onStandardError();
        remarks.say("Sign in as %s with the password %s".formatted(name, password));
        remarks.say("It is kept nowhere else, and holds from the next start of Evenhand on.");
        return 0;
    }
}
