package org.evenhand.ingest.presets;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.ingest.accounts.AccountName;
import org.evenhand.ingest.accounts.Channel;
import org.evenhand.ingest.messages.Audience;
import org.evenhand.ingest.messages.Author;
import org.evenhand.ingest.messages.Direction;
import org.evenhand.ingest.messages.Message;
import org.evenhand.ingest.records.Granularity;

/**
 * Puts tweets into threads and keeps the threads that are cases: begun by a customer who addresses an airline of their own
 * accord. The threads are known only when the whole file was surveyed; the survey keeps two numbers and a verdict a tweet.
 */
class AirlineTweetsReader implements RowReader {

    private static final int LONGEST_CHAIN = 100_000;

    /** What the first tweet of a thread makes of the thread. */
    private record Verdict(String airline, String leftOutBecause) {}

    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, Verdict> verdicts = new HashMap<>();
    private final Times times = new Times(List.of("epoch-millis"), ZoneOffset.UTC, Granularity.SECOND);

    @Override
    public void survey(CsvRow row) {
        parents.put(row.get("tweet_id"), row.get("in_reply_to_status_id"));
        verdicts.put(row.get("tweet_id"), verdict(row));
        try {
            times.read("timestamp_ms", row.get("timestamp_ms"));
        } catch (UnreadableRow rejectedLater) {
            // The second pass rejects it with its line.
        }
    }

    @Override
    public Optional<Instant> newest() {
        return times.newest();
    }

    @Override
    public Row read(CsvRow row) {
        String root = rootOf(row.get("tweet_id"));
        Verdict verdict = verdicts.get(root);
        if (verdict.leftOutBecause() != null) {
            boolean isFirst = root.equals(row.get("tweet_id"));
            return new Row.LeftOut(verdict.leftOutBecause(), brand(verdict.airline()), Channel.X.word(), root, isFirst);
        }
        try {
            AccountName account = new AccountName(brand(verdict.airline()), Channel.X, verdict.airline());
            return Row.of(account, message(row, account, root));
        } catch (UnreadableRow unreadable) {
            return new Row.Rejected(unreadable.getMessage());
        }
    }

    private static Verdict verdict(CsvRow row) {
        if (isByAirline(row)) {
            return new Verdict(row.get("author"), "was started by the brand itself");
        }
        List<String> airlines = Arrays.stream(row.get("mentions").split(" "))
                .filter(name -> name.startsWith("@"))
                .distinct()
                .toList();
        String only = airlines.size() == 1 ? airlines.getFirst() : "";
        if (!row.get("in_reply_to_status_id").isEmpty()) {
            return new Verdict(only, "continues a conversation that began before the data");
        }
        if (!row.get("quoted_status_id").isEmpty()) {
            return new Verdict(only, "quotes another post");
        }
        if (airlines.isEmpty()) {
            return new Verdict("", "addresses no account of ours");
        }
        return only.isEmpty() ? new Verdict("", "addresses several brands") : new Verdict(only, null);
    }

    private static boolean isByAirline(CsvRow row) {
        return row.get("is_airline").equals("1");
    }

    private static String brand(String airline) {
        return airline.startsWith("@") ? airline.substring(1) : airline;
    }

    /** Follows the replies up as far as the file goes. */
    private String rootOf(String tweet) {
        String root = tweet;
        for (int steps = 0; parents.containsKey(parents.get(root)) && steps < LONGEST_CHAIN; steps++) {
            root = parents.get(root);
        }
        return root;
    }

    private Message message(CsvRow row, AccountName account, String root) {
        boolean isAnswer = row.get("author").equals(account.handle());
        return new Message(
                account.id(),
                row.get("tweet_id"),
                isAnswer ? Direction.OUTBOUND : Direction.INBOUND,
                Audience.PUBLIC,
                new Author(row.get("author"), Author.Kind.PERSON, null, null),
                null,
                null,
                root,
                row.get("in_reply_to_status_id").isEmpty() ? null : row.get("in_reply_to_status_id"),
                row.get("lang"),
                row.get("text"),
                times.read("timestamp_ms", row.get("timestamp_ms")));
    }
}
