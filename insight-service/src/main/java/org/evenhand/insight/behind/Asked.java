package org.evenhand.insight.behind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.evenhand.insight.cases.Place;
import org.evenhand.insight.channels.ChannelReports;
import org.evenhand.insight.observed.AsOf;
import org.evenhand.insight.observed.Part.Mark;
import org.evenhand.insight.observed.Period;
import org.jboss.resteasy.reactive.RestQuery;

/** What stands in the address of a list of cases. */
public class Asked {

    @RestQuery
    String brand;

    @RestQuery
    @Parameter(description = "first day of arrival, in UTC; blank for no limit")
    String from;

    @RestQuery
    @Parameter(description = "last day of arrival, included; blank for no limit")
    String to;

    @RestQuery
    @Parameter(description = "what happened after this moment is not counted; a day stands for its first moment in UTC")
    String asOf;

    @RestQuery
    @Parameter(
            description = "the number whose cases are listed: answer-24h, answer-time, resolution-7d, resolution-time,"
                    + " compensation, transfers, reopen, resolution-share, loudness, value or went-public")
    String measure;

    @RestQuery
    @Parameter(description = "the time within which the report looks, if it is not the usual one; also as horizon")
    String tau;

    @RestQuery
    @Parameter(description = "the same as tau, as resolution-share calls it")
    String horizon;

    @RestQuery
    @Parameter(description = "of loudness and value: answer (if blank) or resolution")
    String served;

    @RestQuery
    @Parameter(description = "only cases of these channels; like all that follow also several, unknown for not known")
    List<String> channel;

    @RestQuery
    List<String> audience;

    @RestQuery
    List<String> source;

    @RestQuery
    @Parameter(description = "the whole path")
    List<String> topic;

    @RestQuery
    @Parameter(description = "the first step of the topic")
    List<String> category;

    @RestQuery
    List<String> severity;

    @RestQuery
    List<String> language;

    @RestQuery
    @Parameter(description = "business, evening or weekend")
    List<String> bucket;

    @RestQuery
    @Parameter(description = "of arrival, in UTC")
    List<String> year;

    @RestQuery
    @Parameter(description = "0-99, 100-999, 1000-9999 or 10000 or more")
    List<String> reach;

    @RestQuery
    @Parameter(description = "of value")
    List<String> tier;

    @RestQuery
    @Parameter(description = "only these: counted, waiting or left-out")
    String only;

    @RestQuery
    @Parameter(description = "1 to 500, usually 50")
    String limit;

    @RestQuery
    @Parameter(description = "next of the page before")
    String after;

    Question question() {
        return new Question(
                ChannelReports.named(brand),
                Period.of(from, to),
                AsOf.of(asOf),
                ListedNumber.named(measure, given(tau).or(() -> given(horizon)), given(served)),
                filter(),
                given(only).map(Mark::named));
    }

    private Filter filter() {
        Map<String, List<String>> wanted = new TreeMap<>();
        add(wanted, "channel", channel);
        add(wanted, "audience", audience);
        add(wanted, "source", source);
        add(wanted, "topic", topic);
        add(wanted, "category", category);
        add(wanted, "severity", severity);
        add(wanted, "language", language);
        add(wanted, "bucket", bucket);
        add(wanted, "year", year);
        add(wanted, "reach", reach);
        add(wanted, Filter.TIER, tier);
        return new Filter(wanted);
    }

    private static void add(Map<String, List<String>> wanted, String attribute, List<String> values) {
        List<String> given = values == null
                ? List.of()
                : values.stream().filter(value -> !value.isBlank()).toList();
        if (!given.isEmpty()) {
            wanted.put(attribute, given);
        }
    }

    Optional<Place> after() {
        return given(after).map(Place::parse);
    }

    int limit() {
        return Place.limit(limit);
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).filter(each -> !each.isBlank());
    }
}
