package org.evenhand.kit.parked;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.evenhand.kit.feed.FeedHandler;
import org.evenhand.kit.problem.Refusal;

/** Which services read feeds and so can have parked events; each answers for its own only. */
@Singleton
class FeedReaders {

    private final String self;
    private final List<String> names;
    private final boolean selfReads;

    FeedReaders(
            @ConfigProperty(name = "quarkus.application.name") String self,
            @ConfigProperty(name = "evenhand.feed-readers") List<String> names,
            @All List<FeedHandler> handlers) {
        this.self = self;
        this.names = names;
        this.selfReads = !handlers.isEmpty();
    }

    List<String> names() {
        return names;
    }

    void require(String service) {
        if (!service.equals(self) || !selfReads) {
            throw new Refusal(
                    404,
                    "no-parked-events",
                    "There are no parked events at this address; services that can have some: "
                            + String.join(", ", names) + ".");
        }
    }
}
