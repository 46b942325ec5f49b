package org.evenhand.cases.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.kit.feed.Lane;

/** A feed over real HTTP that holds what a test puts into it, and can misbehave as a provider may. */
public class ProviderOfTests implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, List<ObjectNode>> lanes = new HashMap<>();
    private final int pageSize;
    private String journal = UUID.randomUUID().toString();
    private boolean away;
    private boolean forgetful;
    private boolean forgetsTheCursor;
    private int answered;

    public ProviderOfTests(int pageSize) {
        this.pageSize = pageSize;
        Stream.of(Lane.values()).forEach(lane -> lanes.put(lane.word(), new ArrayList<>()));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/feed", this::answer);
        server.createContext("/api/feed/events", this::answerEvents);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public ProviderOfTests offer(ObjectNode... more) {
        return offer(Lane.LIVE, more);
    }

    /** Offers events on a lane; a barrier stands on every one. */
    public synchronized ProviderOfTests offer(Lane lane, ObjectNode... more) {
        for (ObjectNode event : more) {
            lanes.forEach((name, events) -> {
                if (name.equals(lane.word()) || event.path("barrier").asBoolean()) {
                    events.add(event.deepCopy());
                }
            });
        }
        restored();
        return this;
    }

    /** Gives every event another id, as a provider does that was restored to an earlier moment and went on. */
    public synchronized void restored() {
        journal = UUID.randomUUID().toString();
        lanes.forEach((lane, events) -> {
            for (int index = 0; index < events.size(); index++) {
                name(events, index, lane);
            }
        });
    }

    private void name(List<ObjectNode> events, int index, String lane) {
        events.get(index).put("id", journal + ":" + (index + 1) + ":" + UUID.randomUUID() + ":" + lane);
    }

    /** Goes on with one more event on the live lane. */
    public synchronized void append(ObjectNode event) {
        List<ObjectNode> events = lanes.get(Lane.LIVE.word());
        events.add(event);
        name(events, events.size() - 1, Lane.LIVE.word());
    }

    /** Lets every event read as a tombstone. */
    public synchronized void eraseAll() {
        everything().forEach(event -> event.put("method", "DELETE").putNull("data"));
    }

    private Stream<ObjectNode> everything() {
        return lanes.values().stream().flatMap(List::stream);
    }

    public synchronized void forgetAll() {
        lanes.values().forEach(List::clear);
        away = false;
        forgetful = false;
    }

    /** Whether it knows none of the single events that it is asked for. */
    public synchronized void forgetsSingleEvents(boolean now) {
        forgetful = now;
    }

    /** Whether it refuses to tell of single events. */
    public synchronized void isAway(boolean now) {
        away = now;
    }

    /** Holds other events from now on, as a provider does that was restored to an earlier moment and went on. */
    public synchronized void restoredTo(ObjectNode... others) {
        lanes.values().forEach(List::clear);
        offer(others);
    }

    /** Answers the next request with the first page, whatever it asks for. */
    public synchronized void answerFromTheStart() {
        forgetsTheCursor = true;
    }

    /** Waits until so many pages were asked for: a reader asks for the next while it takes one. */
    public synchronized void awaitRequests(int number) {
        try {
            while (answered < number) {
                wait();
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        answered++;
        notifyAll();
        String query = exchange.getRequestURI().getRawQuery();
        List<ObjectNode> events = lanes.get(parameter(query, "lane").orElseThrow());
        int after = positionAfter(query, events);
        if (after < 0) {
            send(exchange, 410, "{}");
            return;
        }
        int start = forgetsTheCursor ? 0 : after;
        forgetsTheCursor = false;
        List<ObjectNode> page = events.subList(start, Math.min(events.size(), start + pageSize));
        send(exchange, 200, page.stream().map(ObjectNode::toString).collect(Collectors.joining(",", "[", "]")));
    }

    private synchronized void answerEvents(HttpExchange exchange) throws IOException {
        List<String> ids = Stream.of(exchange.getRequestURI().getRawQuery().split("&"))
                .map(parameter -> URLDecoder.decode(parameter.substring("id=".length()), StandardCharsets.UTF_8))
                .toList();
        send(
                exchange,
                away ? 503 : 200,
                everything()
                        .filter(event ->
                                !forgetful && ids.contains(event.get("id").asText()))
                        .map(ObjectNode::toString)
                        .collect(Collectors.joining(",", "[", "]")));
    }

    private static Optional<String> parameter(String query, String name) {
        return Stream.of(query.split("&"))
                .filter(parameter -> parameter.startsWith(name + "="))
                .map(parameter -> URLDecoder.decode(parameter.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst();
    }

    private static int positionAfter(String query, List<ObjectNode> events) {
        return parameter(query, "lastEventId")
                .map(id -> 1
                        + events.stream()
                                .map(event -> event.get("id").asText())
                                .toList()
                                .indexOf(id))
                .map(position -> position == 0 ? -1 : position)
                .orElse(0);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
