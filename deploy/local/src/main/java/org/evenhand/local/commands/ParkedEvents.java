package org.evenhand.local.commands;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.local.Failure;
import org.evenhand.local.Home;
import org.evenhand.local.Part;
import org.evenhand.local.api.Answer;
import org.evenhand.local.api.Api;
import org.evenhand.local.secrets.Secrets;

/** Tells which services have put events aside that they could not take, because somebody must look at them. */
final class ParkedEvents {

    private ParkedEvents() {}

    static List<String> at(String origin, Home home) throws IOException {
        Api api = new Api(origin, new Secrets(home.secrets()).token(), Duration.ZERO);
        return Stream.of(Part.values())
                .filter(Part::readsFeed)
                .flatMap(part -> sentence(api, part).stream())
                .toList();
    }

    /** Nothing to say also when the service does not answer, which its own line tells. */
    private static Optional<String> sentence(Api api, Part part) {
        try {
            Answer answer = api.get("/api/parked-events/" + part.label(), Map.of("limit", "1"));
            long parked = answer.isGood() ? answer.json().path("parked").asLong() : 0;
            return parked == 0
                    ? Optional.empty()
                    : Optional.of("  %s has put aside %s that it could not take: see %s/parked-events/%s"
                            .formatted(
                                    part.label(),
                                    parked == 1 ? "1 event" : parked + " events",
                                    api.origin(),
                                    part.label()));
        } catch (Failure away) {
            return Optional.empty();
        }
    }
}
