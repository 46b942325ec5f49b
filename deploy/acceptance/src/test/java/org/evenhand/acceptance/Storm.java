package org.evenhand.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Messages of six channels, in conversations of four of which the last is our public reply; a tenth of them is sent twice,
 * and a hundredth is broken, all in an order of chance.
 */
class Storm {

    static final List<String> CHANNELS = List.of("x", "facebook", "mastodon", "email", "chat", "whatsapp");

    private static final int CONVERSATION = 4;
    private static final int BATCH = 10;
    private static final int SENDERS = 8;

    private final int messages;
    private final List<String> accounts;
    private final Random random = new Random(1);

    Storm(Sender sender, String brand, int messages) {
        this.messages = messages;
        this.accounts =
                CHANNELS.stream().map(channel -> sender.account(brand, channel)).toList();
    }

    int conversations() {
        return messages / CONVERSATION;
    }

    int duplicates() {
        return messages / 10;
    }

    int broken() {
        return messages / 100;
    }

    /** The external ids of all messages that are in order. */
    String ids() {
        return IntStream.range(0, messages).mapToObj(Storm::id).collect(Collectors.joining(","));
    }

    /** The number of conversations on each channel, by the channels' names. */
    String conversationsByChannel() {
        Map<String, Integer> counts = new TreeMap<>();
        IntStream.range(0, conversations())
                .forEach(nth -> counts.merge(CHANNELS.get(nth % CHANNELS.size()), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(count -> count.getKey() + "=" + count.getValue())
                .collect(Collectors.joining(","));
    }

    /** Sends everything from several senders at once, each until it hears an answer. Counts the outcomes they heard. */
    Map<String, Integer> rage(Sender sender) throws ExecutionException, InterruptedException {
        List<ObjectNode> deliveries = deliveries();
        Map<String, Integer> heard = new TreeMap<>();
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            List<Future<JsonNode>> answers = new ArrayList<>();
            for (int from = 0; from < deliveries.size(); from += BATCH) {
                List<ObjectNode> batch = deliveries.subList(from, Math.min(from + BATCH, deliveries.size()));
                answers.add(senders.submit(() -> sender.untilTaken(batch)));
            }
            for (Future<JsonNode> answer : answers) {
                Sender.count(answer.get(), heard);
            }
        }
        return heard;
    }

    private List<ObjectNode> deliveries() {
        List<ObjectNode> deliveries = new ArrayList<>(
                IntStream.range(0, messages).mapToObj(this::message).toList());
        for (int i = 0; i < duplicates(); i++) {
            deliveries.add(message(random.nextInt(messages)));
        }
        for (int i = 0; i < broken(); i++) {
            ObjectNode broken = Sender.message(accounts.getFirst(), "broken-" + i);
            broken.remove("text");
            deliveries.add(broken);
        }
        Collections.shuffle(deliveries, random);
        return deliveries;
    }

    private ObjectNode message(int nth) {
        int first = nth - nth % CONVERSATION;
        ObjectNode message = Sender.message(accounts.get(nth / CONVERSATION % CHANNELS.size()), id(nth))
                .put("thread", id(first));
        return nth % CONVERSATION == CONVERSATION - 1 ? message.put("direction", "outbound") : message;
    }

    private static String id(int nth) {
        return "m-%06d".formatted(nth);
    }
}
