package org.evenhand.local.running;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.local.Home;
import org.evenhand.local.Part;
import org.evenhand.local.processes.Ports;

/** How each service stands right now. */
public record Standing(String service, Optional<ProcessHandle> process, int port, boolean ready) {

    public static List<Standing> of(Home home) throws IOException {
        Ports ports = Ports.read(home.run().resolve("ports.json"));
        Readiness readiness = new Readiness();
        List<Standing> standings = new ArrayList<>();
        for (Part part : Part.values()) {
            standings.add(new Standing(
                    part.label(),
                    PartProcess.running(home, part),
                    ports.http(part),
                    readiness.isReady(ports.management(part))));
        }
        return standings;
    }

    @Override
    public String toString() {
        String state = process.map(running -> (ready ? "ready" : "not ready") + ", process " + running.pid())
                .orElse("does not run");
        return "  %-16s port %-6d %s".formatted(service, port, state);
    }
}
