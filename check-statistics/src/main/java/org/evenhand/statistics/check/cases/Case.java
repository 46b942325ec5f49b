package org.evenhand.statistics.check.cases;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.evenhand.statistics.Observation;

/**
 * One case with the columns that follow from its row, as it was known at some moment. Times are seconds since 1970 in UTC,
 * durations seconds.
 */
public record Case(
        Row row,
        double asOf,
        double openedAt,
        OptionalDouble firstAnswer,
        OptionalDouble resolved,
        OptionalDouble abandoned,
        double observationEnd) {

    private static final long HOUR = 3600;
    private static final long DAY = 24 * HOUR;

    static Case of(Row row, double asOf) {
        return new Case(
                row,
                asOf,
                row.number("opened_at"),
                known(row, "first_answer", asOf),
                known(row, "resolved", asOf),
                known(row, "abandoned", asOf),
                Math.min(asOf, row.number("observation_end")));
    }

    public String channel() {
        return row.text("channel");
    }

    public String visibility() {
        return row.text("visibility");
    }

    public boolean isPublic() {
        return visibility().equals("public");
    }

    public String customer() {
        return row.text("customer_id");
    }

    /** The value of a column, or the arrival bucket. */
    String level(String column) {
        return column.equals("bucket") ? bucket() : row.text(column);
    }

    public boolean is(String column, String value) {
        return row.text(column).equals(value);
    }

    public double amount(String column) {
        return row.number(column);
    }

    /** A time that may not have come by the moment of knowing. */
    public OptionalDouble time(String column) {
        return known(row, column, asOf);
    }

    /** {@code log2(1 + followers)}; empty if nobody knows them. */
    public OptionalDouble loudness() {
        OptionalDouble followers = row.optionalNumber("followers");
        return followers.isEmpty()
                ? followers
                : OptionalDouble.of(Math.log1p(followers.getAsDouble()) / Math.log(2));
    }

    /** 0 up to 99 followers, 1 up to 999, 2 up to 9999, 3 above. */
    public int followerClass() {
        double followers = row.number("followers");
        return followers < 100 ? 0 : followers < 1000 ? 1 : followers < 10_000 ? 2 : 3;
    }

    double stop() {
        return DoubleStream.of(resolved.orElse(observationEnd), abandoned.orElse(observationEnd), observationEnd)
                .min()
                .orElseThrow();
    }

    public double untilAnswer() {
        return firstAnswer.orElse(stop()) - openedAt;
    }

    /** 1 answered, 2 abandoned unanswered, 0 censored. */
    public int answerKind() {
        return firstAnswer.isPresent() ? 1 : abandoned.isPresent() && abandoned.getAsDouble() == stop() ? 2 : 0;
    }

    public boolean isAnswered() {
        return answerKind() == 1;
    }

    public double untilEnding() {
        return stop() - openedAt;
    }

    /** 1 resolved in public, 2 resolved in private, 3 abandoned, 0 censored. */
    public int endingKind() {
        if (resolved.isPresent()) {
            return row.text("resolution_kind").equals("public") ? 1 : 2;
        }
        return abandoned.isPresent() ? 3 : 0;
    }

    public boolean isResolved() {
        return resolved.isPresent();
    }

    /** Whether it was opened long enough before the end of observation to be seen for {@code tau} seconds. */
    public boolean isMature(double tau) {
        return openedAt + tau <= observationEnd;
    }

    public Observation answer() {
        return new Observation(untilAnswer(), answerKind(), 1);
    }

    /** The answer as the only event: who gave up before is censored. */
    public Observation answerOnly() {
        return new Observation(untilAnswer(), isAnswered() ? 1 : 0, 1);
    }

    public Observation ending() {
        return new Observation(untilEnding(), endingKind(), 1);
    }

    /** A resolution of either kind as the only event. */
    public Observation resolutionOnly() {
        return resolutionSeenFrom(0);
    }

    /** The same, watched only from {@code entry} seconds after opening. */
    public Observation resolutionSeenFrom(double entry) {
        return new Observation(untilEnding(), isResolved() ? 1 : 0, 1, entry);
    }

    private String bucket() {
        long second = (long) Math.floor(openedAt);
        long hour = Math.floorMod(Math.floorDiv(second, HOUR), 24L);
        long day = Math.floorMod(Math.floorDiv(second, DAY) + 4, 7L); // 1 January 1970 was a Thursday; 0 is Sunday
        if (day == 0 || day == 6) {
            return "weekend";
        }
        return hour >= 8 && hour < 18 ? "business" : "evening";
    }

    private static OptionalDouble known(Row row, String column, double asOf) {
        OptionalDouble time = row.optionalNumber(column);
        return time.isPresent() && time.getAsDouble() > asOf ? OptionalDouble.empty() : time;
    }
}
