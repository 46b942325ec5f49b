package org.evenhand.insight.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.insight.observations.ImportCompleted;
import org.evenhand.insight.observations.ImportTakenBack;
import org.evenhand.insight.observations.Observations;
import org.evenhand.kit.feed.CloudEvent;
import org.evenhand.kit.feed.Epochs;
import org.evenhand.kit.feed.FeedHandler;
import org.evenhand.kit.feed.Lane;
import org.jdbi.v3.core.Handle;

/** Makes facts of what case-service tells. */
@Singleton
public class CaseFeed implements FeedHandler {

    private final Facts facts;
    private final Observations observations;
    private final ObjectMapper json;

    CaseFeed(Facts facts, Observations observations, ObjectMapper json) {
        this.facts = facts;
        this.observations = observations;
        this.json = json;
    }

    @Override
    public String feed() {
        return "case-service";
    }

    @Override
    public void take(Handle handle, Lane lane, List<CloudEvent> events) {
        int epoch = Epochs.numberOf(handle, feed());
        takeCases(handle, epoch, events);
        // In their order: what an import says of a brand replaces what was said before.
        events.stream().filter(event -> !event.isTombstone()).forEach(event -> takeImport(handle, epoch, event));
    }

    private void takeImport(Handle handle, int epoch, CloudEvent event) {
        switch (event.type()) {
            case "import.completed" -> observations.take(handle, epoch, read(event, ImportCompleted.class));
            case "import.taken-back" -> observations.takeBack(handle, epoch, read(event, ImportTakenBack.class));
            // A provider may begin to tell of more before we care for it.
            default -> {}
        }
    }

    /** A fact is only what case-service says, so what it no longer says is none. */
    @Override
    public long settle(Handle handle, int epoch) {
        return facts.forgetUntold(handle, epoch) + observations.forgetUntold(handle, epoch);
    }

    /** One statement must not touch a case twice, so of several versions in a batch only the newest is taken. */
    private void takeCases(Handle handle, int epoch, List<CloudEvent> events) {
        Map<UUID, CaseChanged> newest = new HashMap<>();
        Map<UUID, Long> gone = new HashMap<>();
        events.stream().filter(event -> event.type().equals("case.changed")).forEach(event -> {
            if (event.isTombstone()) {
                gone.merge(UUID.fromString(event.subject()), event.version(), Math::max);
            } else {
                CaseChanged changed = read(event, CaseChanged.class);
                newest.merge(changed.id(), changed, (one, other) -> one.version() < other.version() ? other : one);
            }
        });
        newest.values().stream()
                .filter(changed -> !changed.hasArrived())
                .forEach(changed -> gone.merge(changed.id(), changed.version(), Math::max));
        facts.forget(handle, epoch, gone);
        facts.keep(
                handle,
                epoch,
                newest.values().stream().filter(CaseChanged::hasArrived).toList());
    }

    private <T> T read(CloudEvent event, Class<T> form) {
        try {
            return json.treeToValue(event.data(), form);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(
                    "Event " + event.id() + " is not a " + event.type() + ": " + unreadable.getOriginalMessage(),
                    unreadable);
        }
    }
}
