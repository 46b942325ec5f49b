package org.evenhand.insight.facts;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.evenhand.kit.feed.CloudEvent;

/** A case as case-service would tell it: open, live and unanswered unless said otherwise. */
public class ToldCase {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode data = JSON.createObjectNode();

    private ToldCase(UUID id, String brand, Instant arrivedAt) {
        data.put("id", id.toString()).put("version", 1).put("brand", brand);
        data.put("channel", "x").put("audience", "public").put("granularity", "second");
        data.put("knowsAnswers", true)
                .put("knowsEndings", true)
                .put("publicReplies", 0)
                .put("repliesAskingForPrivate", 0);
        data.put("aFieldOfTomorrow", "ignored");
        data.put("newestAt", arrivedAt.toString());
        data.put("arrivedAt", arrivedAt.toString());
    }

    public static ToldCase aCase(String brand, Instant arrivedAt) {
        return new ToldCase(UUID.randomUUID(), brand, arrivedAt);
    }

    public UUID id() {
        return UUID.fromString(data.get("id").textValue());
    }

    public ToldCase named(String reference) {
        data.put("reference", reference);
        return this;
    }

    public ToldCase version(long version) {
        data.put("version", version);
        return this;
    }

    public ToldCase notArrived() {
        data.putNull("arrivedAt");
        return this;
    }

    public ToldCase on(String channel, String audience, String source) {
        data.put("channel", channel).put("audience", audience).put("source", source);
        return this;
    }

    public ToldCase answered(Instant at) {
        data.put("answeredAt", at.toString());
        return seen(at);
    }

    public ToldCase ended(String kind, Instant at, String audience) {
        data.putObject("ending").put("kind", kind).put("at", at.toString()).put("audience", audience);
        return seen(at);
    }

    public ToldCase seen(Instant newestAt) {
        data.put("newestAt", newestAt.toString());
        return this;
    }

    public ToldCase enteredAt(Instant at) {
        data.put("enteredAt", at.toString());
        return this;
    }

    public ToldCase watchedUntil(Instant observationEnd) {
        data.put("observationEnd", observationEnd.toString());
        return this;
    }

    public ToldCase observedBy(UUID importId) {
        data.put("observedBy", importId.toString());
        return this;
    }

    public ToldCase inDays() {
        data.put("granularity", "day");
        return this;
    }

    public ToldCase knows(boolean answers, boolean endings) {
        data.put("knowsAnswers", answers).put("knowsEndings", endings);
        return this;
    }

    public ToldCase about(String topic, String severity, String language) {
        data.put("topic", topic).put("severity", severity).put("language", language);
        return this;
    }

    public ToldCase by(UUID customer, Long reach, String valueTier) {
        data.put("customerId", customer.toString()).put("reach", reach).put("valueTier", valueTier);
        return this;
    }

    public ToldCase wentPublic(Instant at) {
        data.put("wentPublicAt", at.toString());
        return seen(at);
    }

    public ToldCase reopened(Instant at) {
        data.put("reopenedAt", at.toString());
        return seen(at);
    }

    public ToldCase transferred(int times) {
        data.put("transfers", times);
        return this;
    }

    public ToldCase compensated(double amount) {
        data.put("compensation", amount);
        return this;
    }

    /** Neither answers nor endings have a time, and the source says why. */
    public ToldCase unknownBecause(String reason) {
        data.put("unknownBecause", reason);
        return knows(false, false);
    }

    public ToldCase outcome(String outcome, Boolean timely) {
        data.put("outcome", outcome).put("timely", timely);
        return this;
    }

    public ToldCase replies(int inPublic, int asking) {
        data.put("publicReplies", inPublic)
                .put("repliesAskingForPrivate", asking)
                .put("patterns", "strict-en");
        return this;
    }

    public CloudEvent told() {
        return event("case.changed", id(), data.get("version").longValue(), null, data.deepCopy());
    }

    public CloudEvent erased() {
        return event("case.changed", id(), data.get("version").longValue() + 1, CloudEvent.DELETE, null);
    }

    static CloudEvent event(String type, UUID subject, long version, String method, ObjectNode data) {
        return new CloudEvent(
                "1.0",
                UUID.randomUUID().toString(),
                "case-service",
                type,
                subject.toString(),
                Instant.EPOCH,
                version,
                method,
                null,
                data);
    }
}
