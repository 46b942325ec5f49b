package org.evenhand.insight.channels;

import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.evenhand.insight.channels.ChannelReport.Channel;

/** The addresses of a report and of what belongs to it, with the same brand and period. */
public class Address {

    private final String path;
    private final List<String> parameters = new ArrayList<>();

    private Address(String path) {
        this.path = path;
    }

    /** An address for the same brand and days. */
    public static Address of(String path, String brand, LocalDate from, LocalDate to) {
        return new Address(path).with("brand", brand).with("from", from).with("to", to);
    }

    /** The list of a channel's cases. */
    static String ofCases(ChannelReport report, Channel channel) {
        return of("/reports/channels/cases", report.brand(), report.from(), report.to())
                .with("channel", channel.channel())
                .with("audience", channel.audience())
                .with("source", channel.source())
                .toString();
    }

    /** Adds a parameter, unless its value is missing. */
    public Address with(String name, Object value) {
        if (value != null) {
            parameters.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
        return this;
    }

    @Override
    public String toString() {
        return path + parameters.stream().collect(joining("&", "?", ""));
    }
}
