package org.evenhand.ingest.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evenhand.ingest.records.CaseRecord;

/** The cases of a file taken together: a wrong mapping shows here that no single row betrays. */
class Summary {

    private static final int MOST_SOURCES = 50;

    /**
     * What a dry run shows of it.
     *
     * @param channels the file's channel codes, the most frequent ones, and what they are taken for
     * @param endings how many cases are open, and how many have ended in which way; empty when the file does not say
     * @param answered how many cases have an answer; null when the file does not say
     * @param unreadColumns columns of the file that the preset does not read
     */
    public record View(
            List<Channel> channels,
            Map<String, Long> endings,
            Long answered,
            Instant firstOpenedAt,
            Instant lastOpenedAt,
            List<String> unreadColumns) {}

    /** A channel code of the file and what it is taken for. */
    public record Channel(String source, String channel, String audience, long cases) {

        Channel plus(Channel other) {
            return new Channel(source, channel, audience, cases + other.cases);
        }
    }

    private final ObjectMapper json;
    private final Map<List<String>, Channel> channels = new HashMap<>();
    private final Map<String, Long> endings = new TreeMap<>();
    private Long answered;
    private Instant first;
    private Instant last;

    Summary(ObjectMapper json) {
        this.json = json;
    }

    void add(CaseRecord record) {
        String channel = record.channel().word();
        channels.merge(
                List.of(record.source(), channel, record.audience()),
                new Channel(record.source(), channel, record.audience(), 1),
                Channel::plus);
        if (record.knowsEndings()) {
            String ending = record.ending() == null
                    ? "open"
                    : json.convertValue(record.ending().kind(), String.class);
            endings.merge(ending, 1L, Long::sum);
        }
        if (record.knowsAnswers()) {
            answered = (answered == null ? 0 : answered) + (record.firstAnswerAt() == null ? 0 : 1);
        }
        first = first == null || record.openedAt().isBefore(first) ? record.openedAt() : first;
        last = last == null || record.openedAt().isAfter(last) ? record.openedAt() : last;
    }

    View view(List<String> unreadColumns) {
        return new View(
                channels.values().stream()
                        .sorted(Comparator.comparing(Channel::cases).reversed().thenComparing(Channel::source))
                        .limit(MOST_SOURCES)
                        .toList(),
                endings,
                answered,
                first,
                last,
                unreadColumns);
    }
}
