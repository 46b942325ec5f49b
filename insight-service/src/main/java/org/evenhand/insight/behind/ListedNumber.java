package org.evenhand.insight.behind;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.insight.attention.MarkedClasses;
import org.evenhand.insight.channels.Words;
import org.evenhand.insight.measures.Horizon;
import org.evenhand.insight.measures.MarkedCases;
import org.evenhand.insight.measures.Measure;
import org.evenhand.insight.measures.Served;
import org.evenhand.insight.observed.Marks;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.resolutions.MarkedEndings;
import org.evenhand.insight.wentpublic.MarkedWentPublic;
import org.evenhand.kit.problem.Refusal;

/** A number whose cases can be listed, and how it marks them. */
sealed interface ListedNumber {

    String RESOLUTION_SHARE = "resolution-share";

    /** The number that words in an address ask for. */
    static ListedNumber named(String word, Optional<String> horizon, Optional<String> served) {
        if (word == null || word.isBlank()) {
            throw unknown("Say which measure.");
        }
        String name = word.strip();
        if (name.equals(RESOLUTION_SHARE)) {
            return new OfEndings(horizon.map(text -> Horizon.of("horizon", text)));
        }
        Optional<Attention> attention = Arrays.stream(Attention.values())
                .filter(each -> Words.inAddress(each).equals(name))
                .findFirst();
        if (attention.isPresent()) {
            return new OfAttention(attention.get(), Served.named(served.orElse("")));
        }
        if (Arrays.stream(Measure.values()).noneMatch(each -> each.word().equals(name))) {
            throw unknown("There is no measure \"" + name + "\".");
        }
        Measure measure = Measure.named(name);
        return new OfMeasure(measure, horizon.map(Horizon::of).orElse(measure.usualHorizon()));
    }

    private static Refusal unknown(String sentence) {
        String known = Stream.of(
                        Arrays.stream(Measure.values()).map(Measure::word),
                        Stream.of(RESOLUTION_SHARE),
                        Arrays.stream(Attention.values()).map(Words::inAddress))
                .flatMap(words -> words)
                .collect(Collectors.joining(", "));
        return new Refusal(400, "unknown-measure", sentence + " Those there are: " + known + ".");
    }

    /** What asks for it in an address. */
    String word();

    /** How long after its arrival a case is looked at; null where it is looked at as long as it was watched. */
    String horizon();

    /** How it is called. */
    String label();

    /** What happened to a case is told by this of its clocks. */
    Clock clock();

    /** The same with what depends on all cases of the period. */
    default ListedNumber settledBy(ObservedCases all) {
        return this;
    }

    /** How these cases stand to it. */
    Marks marks(ObservedCases cases);

    /** The clocks of a case. */
    enum Clock {
        ANSWER,
        ENDING,
        COMPENSATION,
        TRANSFERS,
        REOPENING
    }

    /** What two sides are compared by. */
    record OfMeasure(Measure measure, Horizon tau) implements ListedNumber {

        @Override
        public String word() {
            return measure.word();
        }

        @Override
        public String horizon() {
            return tau.text();
        }

        @Override
        public String label() {
            String within = tau.inWords();
            return switch (measure) {
                case ANSWER_24H -> "Answered within " + within;
                case ANSWER_TIME -> "Wait for the answer, up to " + within;
                case RESOLUTION_7D -> "Resolved within " + within;
                case RESOLUTION_TIME -> "Time to the resolution, up to " + within;
                case COMPENSATION -> "Compensated, of the cases resolved within " + within;
                case TRANSFERS -> "Handed on, of the cases that arrived " + within + " ago or earlier";
                case REOPEN -> "Opened again within " + within + " of the resolution";
            };
        }

        @Override
        public Clock clock() {
            return switch (measure) {
                case ANSWER_24H, ANSWER_TIME -> Clock.ANSWER;
                case RESOLUTION_7D, RESOLUTION_TIME -> Clock.ENDING;
                case COMPENSATION -> Clock.COMPENSATION;
                case TRANSFERS -> Clock.TRANSFERS;
                case REOPEN -> Clock.REOPENING;
            };
        }

        @Override
        public Marks marks(ObservedCases cases) {
            return MarkedCases.of(cases, measure, tau);
        }
    }

    /** How cases ended, and where everybody could read it. */
    record OfEndings(Optional<Horizon> asked) implements ListedNumber {

        @Override
        public String word() {
            return RESOLUTION_SHARE;
        }

        @Override
        public String horizon() {
            return asked.map(Horizon::text).orElse(null);
        }

        @Override
        public String label() {
            return "How they had ended"
                    + asked.map(each -> " within " + each.inWords()).orElse("");
        }

        @Override
        public Clock clock() {
            return Clock.ENDING;
        }

        @Override
        public ListedNumber settledBy(ObservedCases all) {
            return asked.isPresent() ? this : new OfEndings(Optional.of(MarkedEndings.usualHorizon(all)));
        }

        @Override
        public Marks marks(ObservedCases cases) {
            return MarkedEndings.of(cases, asked.orElseThrow());
        }
    }

    /** Whether some customers are served sooner than others. */
    record OfAttention(Attention attention, Served served) implements ListedNumber {

        @Override
        public String word() {
            return Words.inAddress(attention);
        }

        @Override
        public String horizon() {
            return null;
        }

        @Override
        public String label() {
            String who = clock() == Clock.ANSWER ? "Answered" : "Resolved";
            return switch (attention) {
                case LOUDNESS -> who + ", of public cases whose followers are known";
                case VALUE -> who + ", of customers whose value tier is known";
                case WENT_PUBLIC -> "Resolved, of the cases that began in private";
            };
        }

        @Override
        public Clock clock() {
            return attention == Attention.WENT_PUBLIC || served == Served.RESOLUTION ? Clock.ENDING : Clock.ANSWER;
        }

        @Override
        public Marks marks(ObservedCases cases) {
            return switch (attention) {
                case LOUDNESS -> MarkedClasses.ofLoudness(cases, served);
                case VALUE -> MarkedClasses.ofValue(cases, served);
                case WENT_PUBLIC -> MarkedWentPublic.of(cases);
            };
        }
    }

    /** The reports on who gets attention. */
    enum Attention {
        LOUDNESS,
        VALUE,
        WENT_PUBLIC
    }
}
