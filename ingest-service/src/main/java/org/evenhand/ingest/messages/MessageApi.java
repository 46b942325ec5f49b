package org.evenhand.ingest.messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** Where other systems hand in messages. */
@Path("/api/messages")
@RolesAllowed("machine")
@RunOnVirtualThread
public class MessageApi {

    /** An outcome for each message, in the order in which they were sent. */
    public record Outcomes(List<Outcome> outcomes) {}

    private final Reception reception;
    private final MessageBody bodies;
    private final Memory memory;
    private final ObjectMapper json;
    private final MessageCounts counts;

    MessageApi(Reception reception, MessageBody bodies, Memory memory, ObjectMapper json, MessageCounts counts) {
        this.reception = reception;
        this.bodies = bodies;
        this.memory = memory;
        this.json = json;
        this.counts = counts;
    }

    /** Takes one message or an array of up to 1,000. Answers when they are committed. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Outcomes receive(
            @RequestBody(content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Message.class)))
                    InputStream body,
            @Context HttpHeaders headers)
            throws IOException {
        try (Memory.Share share = memory.take(MessageBody.announced(headers))) {
            return receive(bodies.items(body));
        }
    }

    private Outcomes receive(List<JsonNode> items) {
        Outcome[] outcomes = new Outcome[items.size()];
        List<Message> readable = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (!items.get(i).isObject()) {
                outcomes[i] = Outcome.rejected(null, "This item is not a message.");
                continue;
            }
            try {
                readable.add(json.treeToValue(items.get(i), Message.class));
                places.add(i);
            } catch (JsonProcessingException unreadable) {
                outcomes[i] = Outcome.rejected(items.get(i).path("externalId").asText(null), sentence(unreadable));
            }
        }
        Iterator<Outcome> received = reception.receive(readable).iterator();
        places.forEach(place -> outcomes[place] = received.next());
        counts.count(Arrays.asList(outcomes));
        return new Outcomes(Arrays.asList(outcomes));
    }

    private static String sentence(JsonProcessingException unreadable) {
        return switch (unreadable) {
            case UnrecognizedPropertyException unknown ->
                "The field \"" + unknown.getPropertyName() + "\" is not known here. Known are: "
                        + unknown.getKnownPropertyIds().stream()
                                .map(Object::toString)
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ".";
            case JsonMappingException unfitting ->
                "The value at \""
                        + unfitting.getPath().stream()
                                .map(JsonMappingException.Reference::getFieldName)
                                .collect(Collectors.joining("."))
                        + "\" does not fit: see the API's description for its form.";
            default -> "This item is not a message.";
        };
    }
}
