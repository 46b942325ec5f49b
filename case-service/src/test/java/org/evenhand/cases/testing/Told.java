package org.evenhand.cases.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evenhand.cases.Audience;
import org.evenhand.cases.Case;
import org.evenhand.cases.CaseRecord;
import org.evenhand.cases.Channel;
import org.evenhand.cases.Conversation;
import org.evenhand.cases.Ending;
import org.evenhand.cases.Granularity;
import org.evenhand.cases.handoffs.AsksForPrivate;
import org.evenhand.cases.handoffs.PatternSet;

/** Cases of the domain's tests, told by a record, by messages, or by both. */
public class Told {

    public static final UUID CASE = UUID.fromString("00000000-0000-8000-8000-00000000000c");
    public static final AsksForPrivate BY_DM = new AsksForPrivate(
            List.of(new PatternSet("dm", "Names a DM.", "en", List.of(Pattern.compile("(?i)\\bdms?\\b")))));

    private Channel channel = Channel.PHONE;
    private Audience audience = Audience.PRIVATE;
    private String customer;
    private String language;
    private Long reach;
    private Instant firstAnswerAt;
    private Ending ending;
    private Instant observationEnd;
    private boolean knowsAnswers = true;
    private boolean knowsEndings = true;

    /** A case that a record says was opened at 08:00. */
    public static Told byRecord() {
        return new Told();
    }

    public static Case byMessages(Said... said) {
        return told(Optional.empty(), said);
    }

    public Told audience(Audience stated) {
        audience = stated;
        return this;
    }

    public Told customer(String reference) {
        customer = reference;
        return this;
    }

    public Told languageAndReach(String words, long followers) {
        language = words;
        reach = followers;
        return this;
    }

    public Told answeredAt(String time) {
        firstAnswerAt = Said.at(time);
        return this;
    }

    public Told ended(Ending how) {
        ending = how;
        return this;
    }

    public Told observedUntil(String time) {
        observationEnd = Said.at(time);
        return this;
    }

    public Told knowingNothing() {
        knowsAnswers = false;
        knowsEndings = false;
        return this;
    }

    public Case andMessages(Said... said) {
        return told(Optional.of(record()), said);
    }

    public Case alone() {
        return andMessages();
    }

    private static Case told(Optional<CaseRecord> record, Said... said) {
        List<org.evenhand.cases.Message> messages =
                Stream.of(said).map(Said::message).toList();
        return Case.of(CASE, "northway-rail", "c-1", record, new Conversation(messages), BY_DM);
    }

    private CaseRecord record() {
        return new CaseRecord(
                customer,
                channel,
                audience,
                "PHONE",
                "tickets/refund",
                "medium",
                language,
                reach,
                "standard",
                "ticket office",
                Granularity.SECOND,
                Said.at("08:00"),
                null,
                firstAnswerAt,
                ending,
                null,
                2,
                new BigDecimal("12.5"),
                null,
                observationEnd,
                "refunded in full",
                true,
                knowsAnswers,
                knowsEndings,
                null,
                Said.IMPORT);
    }
}
