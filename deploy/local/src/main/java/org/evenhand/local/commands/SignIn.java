package org.evenhand.local.commands;

import java.io.IOException;
import org.evenhand.local.Home;
import org.evenhand.local.secrets.Secrets;

/** How to sign in on the pages. */
final class SignIn {

    private SignIn() {}

    static String of(Home home) throws IOException {
        Secrets secrets = new Secrets(home.secrets());
        return "Sign in as %s with the password %s".formatted(secrets.adminName(), secrets.adminPassword());
    }
}
