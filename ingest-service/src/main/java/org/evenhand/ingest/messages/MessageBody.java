package org.evenhand.ingest.messages;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.evenhand.kit.problem.Refusal;

/** Reads the bodies in which messages are sent, none of which may cost more memory than messages do. */
@Singleton
class MessageBody {

    private static final int MOST_MESSAGES = 1_000;
    private static final int MOST_BYTES = 32 * 1024 * 1024;
    private static final int DEEPEST = 20;
    /** A message has fewer than a hundred; small values cost far more memory than bytes. */
    private static final int MOST_TOKENS = 100 * MOST_MESSAGES;

    private final ObjectMapper json;

    MessageBody(ObjectMapper json) {
        this.json = json.copyWith(JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxTokenCount(MOST_TOKENS)
                        .maxStringLength(MOST_BYTES)
                        .build())
                .build());
    }

    /** How many bytes a body may have, by what its sender announces: all that is allowed where nothing is. */
    static int announced(HttpHeaders headers) {
        int length = headers.getLength();
        if (length > MOST_BYTES) {
            throw tooLarge();
        }
        return length < 0 ? MOST_BYTES : length;
    }

    /** The items of a body: each may be a message. */
    List<JsonNode> items(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw tooLarge();
        }
        return items(read(bytes));
    }

    private static Refusal tooLarge() {
        return new Refusal(413, "too-large", "The body is larger than 32 MB; send fewer messages at once.");
    }

    private JsonNode read(byte[] bytes) throws IOException {
        try {
            return json.readTree(bytes);
        } catch (StreamConstraintsException beyond) {
            throw new Refusal(
                    400,
                    "not-a-message",
                    "The body is nested deeper, or holds more values, than 1,000 messages can. Nothing of it was taken.");
        } catch (IOException unreadable) {
            if (unreadable instanceof JsonProcessingException notJson && isUtf8(bytes)) {
                throw notJson;
            }
            throw new Refusal(400, "not-utf-8", "The body is not UTF-8, as JSON must be. Nothing of it was taken.");
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static List<JsonNode> items(JsonNode body) {
        List<JsonNode> items = new ArrayList<>();
        if (body.isArray()) {
            body.forEach(items::add);
        } else if (body.isObject()) {
            items.add(body);
        } else {
            throw new Refusal(400, "not-a-message", "The body must be one message or an array of messages.");
        }
        if (items.size() > MOST_MESSAGES) {
            throw new Refusal(
                    413, "too-many", "At most 1,000 messages can be sent at once; these are " + items.size() + ".");
        }
        return items;
    }
}
