package org.evenhand.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Messages of a made-up company in the order of their times: three to a conversation, four conversations of five with an
 * answer within some hours, texts of about 200 characters. The same seed makes the same messages.
 */
final class Utterances implements Iterator<Utterance> {

    /** A kind of channel with the share of conversations that begin there. */
    private record Place(String channel, String account, String audience, int percent) {}

    private static final List<Place> PLACES = List.of(
            new Place("x", "@bench", "public", 30),
            new Place("facebook", "bench", "public", 15),
            new Place("email", "help@bench.example", "private", 35),
            new Place("chat", "bench.example", "private", 20));
    private static final String[] WORDS =
            ("my train was late again and nobody at the desk could tell me why the refund for order has not come yet"
                            + " please call back today since I have waited on hold for an hour now we are sorry to hear this it"
                            + " will be with you by Friday thank you for your patience regards")
                    .split(" ");
    private static final int IN_CONVERSATION = 3;
    private static final Instant FIRST_DAY = Instant.parse("2025-01-01T00:00:00Z");
    private static final Duration SPAN = Duration.ofDays(365);

    private final Random random;
    private final long conversations;
    private final PriorityQueue<Utterance> coming = new PriorityQueue<>(Comparator.comparing(Utterance::time));
    private final String prefix;
    private long begun;
    private long left;

    Utterances(String prefix, long messages) {
        this.prefix = prefix;
        this.random = new Random(prefix.hashCode());
        this.conversations = (messages + IN_CONVERSATION - 1) / IN_CONVERSATION;
        this.left = messages;
    }

    @Override
    public boolean hasNext() {
        return left > 0;
    }

    @Override
    public Utterance next() {
        while (begun < conversations
                && (coming.isEmpty() || !coming.peek().time().isBefore(start(begun)))) {
            begin(begun++);
        }
        left--;
        return coming.remove();
    }

    private Instant start(long conversation) {
        return FIRST_DAY.plusSeconds(SPAN.toSeconds() * conversation / conversations);
    }

    private void begin(long number) {
        Place place = place();
        String thread = prefix + "-" + number;
        // Four conversations to three customers, so that some are met again.
        String customer = "customer-" + prefix + "-" + random.nextLong(1 + conversations * 3 / 4);
        Instant asked = start(number);
        Instant answered = asked.plusSeconds(60 + random.nextInt(4 * 3600));
        boolean isAnswered = random.nextInt(5) > 0;
        coming.add(said(place, thread, "a", true, customer, asked));
        coming.add(said(place, thread, "b", !isAnswered, customer, answered));
        coming.add(
                said(place, thread, "c", random.nextBoolean(), customer, answered.plusSeconds(random.nextInt(7200))));
    }

    private Place place() {
        int dice = random.nextInt(100);
        for (Place place : PLACES) {
            dice -= place.percent();
            if (dice < 0) {
                return place;
            }
        }
        return PLACES.getLast();
    }

    private Utterance said(Place place, String thread, String part, boolean inbound, String customer, Instant time) {
        return new Utterance(
                place.channel(),
                place.account(),
                thread + part,
                inbound,
                place.audience(),
                inbound ? customer : "agent-" + random.nextInt(40),
                inbound ? "Customer" : "Agent",
                inbound && place.audience().equals("public") ? (long) Math.exp(random.nextDouble() * 12) : null,
                thread,
                text(),
                time);
    }

    private String text() {
        return random.ints(25 + random.nextInt(30), 0, WORDS.length)
                .mapToObj(word -> WORDS[word])
                .collect(Collectors.joining(" "));
    }
}
