package org.evenhand.insight.facts;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.evenhand.kit.feed.CloudEvent;

/** A completed import as case-service would tell it. */
public class ToldImport {

    private final UUID id;
    private final ObjectNode data = new ObjectMapper().createObjectNode();

    private ToldImport(UUID id, String kind, Instant observedUntil, String... brands) {
        this.id = id;
        data.put("id", id.toString())
                .put("version", 1)
                .put("kind", kind)
                .put("observedUntil", observedUntil.toString());
        data.putArray("leftOut");
        data.putArray("unattributed");
        for (String brand : brands) {
            data.withArray("brands").add(brand);
        }
    }

    public static ToldImport ofCases(UUID id, Instant observedUntil, String... brands) {
        return new ToldImport(id, "cases", observedUntil, brands);
    }

    public static ToldImport ofMessages(UUID id, Instant observedUntil, String... brands) {
        return new ToldImport(id, "messages", observedUntil, brands);
    }

    public ToldImport leavingOut(String brand, String channel, String reason, long cases) {
        data.withArray("leftOut")
                .addObject()
                .put("brand", brand)
                .put("channel", channel)
                .put("reason", reason)
                .put("cases", cases);
        return this;
    }

    public ToldImport leavingOutOfNoBrand(String channel, String reason, long cases) {
        data.withArray("unattributed")
                .addObject()
                .put("channel", channel)
                .put("reason", reason)
                .put("cases", cases);
        return this;
    }

    /** That nothing of it is left; what is said to be left out is what others left out. */
    public CloudEvent takenBack() {
        ObjectNode takenBack = data.deepCopy().put("version", 2);
        return ToldCase.event("import.taken-back", id, 2, null, takenBack);
    }

    public CloudEvent told() {
        return ToldCase.event("import.completed", id, 1, null, data.deepCopy());
    }
}
