package org.evenhand.kit.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.evenhand.kit.database.QuickQuestion;
import org.evenhand.kit.metrics.CachedAnswer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * Shows how far the feeds are: our own journal's position, and of each feed we read where we stand, by lane. All of it
 * is in the database, so every replica shows the same; what lags is the provider's position less ours.
 */
@Singleton
class FeedGauges {

    private static final String CURSORS = """
        select feed, lane, last_event_id, extract(epoch from moved_at)::float8 as moved_at,
            extract(epoch from replay_began_at)::float8 as replay_began_at
        from feed_cursor
        """;

    /** How far a lane of a feed was read; times in seconds since 1970. */
    public record Cursor(String feed, String lane, String lastEventId, Double movedAt, Double replayBeganAt) {

        double position() {
            return lastEventId == null
                    ? 0
                    : EventId.parse(lastEventId).map(EventId::position).orElse(0L);
        }
    }

    /** The position of a lane of our own journal. */
    public record Head(int partition, long position) {}

    /** How many events of a feed are parked. */
    public record Parked(String feed, long events) {}

    /** All that is asked for at once. */
    private record State(List<Head> heads, List<Cursor> cursors, List<Parked> parked) {}

    private final MeterRegistry registry;
    private final List<FeedHandler> handlers;
    private final CachedAnswer<State> state;

    FeedGauges(MeterRegistry registry, @All List<FeedHandler> handlers, QuickQuestion database, Clock clock) {
        this.registry = registry;
        this.handlers = handlers;
        this.state = new CachedAnswer<>(() -> database.ask(FeedGauges::state), clock);
    }

    void register(@Observes StartupEvent started) {
        for (Lane lane : Lane.values()) {
            gauge(
                    "evenhand.journal.position",
                    Tags.of("lane", lane.word()),
                    State::heads,
                    head -> head.partition() == lane.partition(),
                    Head::position);
        }
        for (FeedHandler handler : handlers) {
            String feed = handler.feed();
            gauge(
                    "evenhand.feed.parked.events",
                    Tags.of("feed", feed),
                    State::parked,
                    parked -> parked.feed().equals(feed),
                    Parked::events);
            for (Lane lane : Lane.values()) {
                cursor("evenhand.feed.position", feed, lane, Cursor::position);
                cursor("evenhand.feed.moved.timestamp.seconds", feed, lane, cursor -> orZero(cursor.movedAt()));
                cursor(
                        "evenhand.feed.replay.began.timestamp.seconds",
                        feed,
                        lane,
                        cursor -> orZero(cursor.replayBeganAt()));
            }
        }
    }

    private void cursor(String name, String feed, Lane lane, ToDoubleFunction<Cursor> number) {
        gauge(
                name,
                Tags.of("feed", feed, "lane", lane.word()),
                State::cursors,
                cursor -> cursor.feed().equals(feed) && cursor.lane().equals(lane.word()),
                number);
    }

    /** The number of the one row that fits; zero while there is none. */
    private <T> void gauge(
            String name, Tags tags, Function<State, List<T>> rows, Predicate<T> fits, ToDoubleFunction<T> number) {
        ToDoubleFunction<State> ofState = all -> rows.apply(all).stream()
                .filter(fits)
                .mapToDouble(number)
                .findFirst()
                .orElse(0);
        Gauge.builder(name, state, answer -> answer.number(ofState)).tags(tags).register(registry);
    }

    private static double orZero(Double seconds) {
        return seconds == null ? 0 : seconds;
    }

    private static State state(Handle handle) {
        return new State(
                handle.createQuery("select partition, position from journal_head")
                        .map(ConstructorMapper.of(Head.class))
                        .list(),
                handle.createQuery(CURSORS)
                        .map(ConstructorMapper.of(Cursor.class))
                        .list(),
                handle.createQuery("select feed, count(*) as events from parked_event group by feed")
                        .map(ConstructorMapper.of(Parked.class))
                        .list());
    }
}
