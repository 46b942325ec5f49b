package org.evenhand.local.running;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenhand.local.Home;
import org.evenhand.local.Part;
import org.evenhand.local.postgres.Server;
import org.evenhand.local.processes.Ports;
import org.evenhand.local.secrets.Secrets;

/** The alarm when a service found that another one was restored to an earlier moment, and reads it again from its start. */
public final class RestoredFeeds {

    private static final Duration SHOWN_FOR = Duration.ofDays(7);
    private static final Map<Part, String> KEPT = Map.of(
            Part.CASE, "%d of its messages and records it no longer knows; they are kept here.",
            Part.INSIGHT, "%d of its cases and imports it no longer knows; they are gone here too.");

    private RestoredFeeds() {}

    /** A line for each replay that goes on or has ended in the last seven days. */
    public static List<String> of(Home home, Instant now) throws IOException {
        Server server =
                new Server(Ports.read(home.run().resolve("ports.json")).postgres(), new Secrets(home.secrets()));
        List<String> lines = new ArrayList<>();
        for (Part part : List.of(Part.CASE, Part.INSIGHT)) {
            try (Connection connection = server.connect(part.database())) {
                lines.addAll(of(part, connection, now));
            } catch (SQLException unreachable) {
                lines.add("  Whether %s reads a feed again cannot be told: %s"
                        .formatted(part.label(), unreachable.getMessage()));
            }
        }
        return lines;
    }

    private static List<String> of(Part part, Connection connection, Instant now) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select feed, began_at, ended_at, untold from feed_epoch where number > 0 order by feed")) {
            while (row.next()) {
                String feed = row.getString("feed");
                Instant began = row.getTimestamp("began_at").toInstant().truncatedTo(ChronoUnit.SECONDS);
                if (row.getTimestamp("ended_at") == null) {
                    lines.add(
                            "  ! %s was restored to an earlier moment; %s has been reading it again from its start since %s."
                                    .formatted(feed, part.label(), began));
                } else if (row.getTimestamp("ended_at")
                        .toInstant()
                        .plus(SHOWN_FOR)
                        .isAfter(now)) {
                    lines.add(("  ! %s was restored to an earlier moment; %s read it again from its start at %s. "
                                    + KEPT.get(part))
                            .formatted(feed, part.label(), began, row.getLong("untold")));
                }
            }
        }
        return lines;
    }
}
