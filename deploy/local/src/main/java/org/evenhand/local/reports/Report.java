package org.evenhand.local.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.local.Failure;

/** The reports there are, each under its name in the API. */
public enum Report {
    CHANNELS(answer -> new ChannelReport(answer).text()),
    EQUAL_TREATMENT(answer -> new TreatmentReport(answer).text()),
    RESOLUTION_SHARE(answer -> new ResolutionReport(answer).text()),
    LOUDNESS(answer -> new LoudnessReport(answer).text()),
    VALUE(answer -> new ValueReport(answer).text()),
    WENT_PUBLIC(answer -> new WentPublicReport(answer).text()),
    DATA_QUALITY(answer -> new QualityReport(answer).text());

    private final Function<JsonNode, String> text;

    Report(Function<JsonNode, String> text) {
        this.text = text;
    }

    /** The report that is called so. */
    public static Report named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.word().equals(name))
                .findFirst()
                .orElseThrow(() -> new Failure("There is no report \"%s\"; there are: %s."
                        .formatted(
                                name, Arrays.stream(values()).map(Report::word).collect(Collectors.joining(", ")))));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String path() {
        return "/api/reports/" + word();
    }

    /** What the API answers, for people. */
    public String text(JsonNode answer) {
        return text.apply(answer);
    }
}
