package org.evenhand.local;

import java.util.List;
import java.util.Optional;

/** The three services: their folder, their database and user, and their paths on the one origin. */
public enum Part {
    INGEST("ingest-service", "ingest", "/api/messages", "/api/imports", "/api/presets", "/api/accounts"),
    CASE("case-service", "casework", "/api/cases", "/api/parked-events/case-service", "/parked-events/case-service"),
    INSIGHT(
            "insight-service",
            "insight",
            "/api/brands",
            "/api/reports",
            "/api/observations",
            "/api/parked-events/insight-service",
            "/parked-events/insight-service",
            "/reports",
            "/insight",
            "/sign-in",
            "/sign-out",
            "/assets");

    private final String label;
    private final String database;
    private final List<String> paths;

    Part(String label, String database, String... paths) {
        this.label = label;
        this.database = database;
        this.paths = List.of(paths);
    }

    /** Whose path this is; empty for everything that is not on the origin. */
    public static Optional<Part> ofPath(String path) {
        if (path.equals("/")) {
            return Optional.of(INSIGHT);
        }
        for (Part part : values()) {
            if (part.paths.stream().anyMatch(own -> path.equals(own) || path.startsWith(own + "/"))) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    /** Its paths on the origin; insight-service also has the very root. */
    public List<String> paths() {
        return paths;
    }

    public String label() {
        return label;
    }

    /** Whether it takes the events of another service, and so may have to park some. */
    public boolean readsFeed() {
        return paths.contains("/parked-events/" + label);
    }

    /** Also the name of the database's only user. */
    public String database() {
        return database;
    }
}
