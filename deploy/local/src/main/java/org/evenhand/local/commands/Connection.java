package org.evenhand.local.commands;

import java.io.IOException;
import org.evenhand.local.Home;
import org.evenhand.local.Remarks;
import org.evenhand.local.api.Api;
import org.evenhand.local.running.Background;
import org.evenhand.local.secrets.Secrets;

/** Reaches the running Evenhand, and starts it in the background if it does not run. */
final class Connection {

    private Connection() {}

    static Api open(Home home, Remarks remarks) throws IOException {
        String address = new Background(home, remarks).address();
        return new Api(address, new Secrets(home.secrets()).token());
    }
}
