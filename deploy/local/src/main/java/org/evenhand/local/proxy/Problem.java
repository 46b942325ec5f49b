package org.evenhand.local.proxy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;

/** What the origin itself answers when no service does, as problem details. */
record Problem(int status, String title, String detail) {

    static final String TYPE = "application/problem+json";

    private static final ObjectMapper JSON = new ObjectMapper();

    static Problem unsafePath() {
        return new Problem(400, "Unsafe path", "This path holds characters that are not allowed in a path here.");
    }

    static Problem unknownPath() {
        return new Problem(404, "Not found", "There is nothing at this address.");
    }

    static Problem isAway(String service) {
        return new Problem(503, "Not available", service + " does not run at the moment; try again in a few seconds.");
    }

    static Problem brokeOff(String service) {
        return new Problem(502, "No answer", service + " broke off before it answered; try again in a few seconds.");
    }

    Buffer body() {
        ObjectNode body = JSON.createObjectNode();
        body.put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail);
        return Buffer.buffer(body.toString());
    }
}
