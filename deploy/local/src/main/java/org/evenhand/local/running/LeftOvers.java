package org.evenhand.local.running;

import java.io.IOException;
import org.evenhand.local.Home;
import org.evenhand.local.Part;
import org.evenhand.local.Remarks;
import org.evenhand.local.postgres.Postmaster;

/** Stops what outlived a launcher that was killed. */
public record LeftOvers(Home home, Remarks remarks) {

    public void stop() throws IOException {
        for (Part part : Part.values()) {
            if (PartProcess.running(home, part).isPresent()) {
                remarks.say(part.label() + " of an earlier run is still there and is stopped first.");
            }
            PartProcess.stopLeftOver(home, part);
        }
        Postmaster.stopLeftOver(home.postgresBinaries(), home.postgres(), home.log("postgres"), remarks);
    }
}
