package org.evenhand.insight.curves;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.evenhand.insight.channels.Address;
import org.evenhand.insight.channels.ChannelTable;
import org.evenhand.insight.channels.Count;
import org.evenhand.insight.channels.PublishedChannels;
import org.evenhand.insight.channels.Words;
import org.evenhand.insight.observed.Period;

/** The curves as the page shows them: what can be chosen, and their numbers as a table. */
public record CurveTable(String source, String library, Panel answered, Panel ended) {

    /** The one file of the library, under its version, so that browsers may keep it for ever. */
    static final String LIBRARY = "/assets/echarts/6.0.0/echarts.min.js";

    /** How many curves are shown at first; more than a few cannot be told apart. */
    private static final int SHOWN = 4;

    private static final int COLOURS = 6;
    private static final int DASHES = 4;

    /** The curves of one clock. */
    public record Panel(String name, String label, List<Choice> choices, List<String> times, List<Row> rows) {

        /** Whether there is a curve to draw. */
        public boolean isKnown() {
            return !choices.isEmpty();
        }
    }

    /**
     * A curve that can be shown.
     *
     * @param index its place among all curves of its clock
     * @param colour and {@code dash} make a line that none of the first two dozen shares
     */
    public record Choice(int index, ChannelTable.Name name, String cases, int colour, int dash, boolean isShown) {}

    /** A curve as a line of the table. */
    public record Row(ChannelTable.Name name, String cases, List<Cell> cells, String reason) {}

    /** A share with its interval, and how many were at risk. */
    public record Cell(String share, String interval, String atRisk) {}

    /**
     * The curves of what was counted.
     *
     * @param published what of them may be told; empty if all
     * @param publication whether they are to be published, as it stands in the address; null if that says nothing
     */
    public static CurveTable of(
            String brand,
            Period period,
            List<Count> counted,
            Optional<PublishedChannels> published,
            String publication) {
        ChannelCurves all = Curves.of(brand, period, counted);
        ChannelCurves curves = published.map(all::told).orElse(all);
        return new CurveTable(
                source(brand, period.from(), period.to(), publication),
                LIBRARY,
                panel("answered", "Share answered", curves.answered()),
                panel("ended", "Share ended", curves.ended()));
    }

    private static String source(String brand, LocalDate from, LocalDate to, String publication) {
        return Address.of("/api/reports/channels/curves", brand, from, to)
                .with("publication", publication)
                .toString();
    }

    private static Panel panel(String name, String label, ChannelCurves.Panel panel) {
        List<Integer> known = IntStream.range(0, panel.curves().size())
                .filter(index -> panel.curves().get(index).isKnown())
                .boxed()
                .toList();
        return new Panel(
                name,
                label,
                IntStream.range(0, known.size())
                        .mapToObj(rank ->
                                choice(rank, known.get(rank), panel.curves().get(known.get(rank))))
                        .toList(),
                panel.curves().stream()
                        .filter(Curve::isKnown)
                        .findFirst()
                        .map(curve -> curve.readings().stream()
                                .map(reading -> Words.horizon(reading.horizon()))
                                .toList())
                        .orElse(List.of()),
                panel.curves().stream().map(CurveTable::row).toList());
    }

    private static Choice choice(int rank, int index, Curve curve) {
        return new Choice(
                index,
                name(curve),
                Words.count(curve.cases()),
                rank % COLOURS,
                (rank + rank / COLOURS) % DASHES,
                rank < SHOWN);
    }

    private static Row row(Curve curve) {
        return new Row(
                name(curve),
                curve.isKnown() ? Words.count(curve.cases()) : Words.NOTHING,
                curve.readings().stream().map(CurveTable::cell).toList(),
                curve.reason());
    }

    private static Cell cell(Reading reading) {
        return new Cell(
                Words.percent(reading.share()),
                reading.share() == null ? reading.reason() : Words.percents(reading.low(), reading.high()),
                Words.count(reading.atRisk()));
    }

    private static ChannelTable.Name name(Curve curve) {
        return new ChannelTable.Name(ChannelTable.called(curve.channel()), curve.audience(), curve.source());
    }
}
