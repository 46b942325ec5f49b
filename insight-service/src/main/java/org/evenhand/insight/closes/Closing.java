package org.evenhand.insight.closes;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.insight.facts.ZonesConfig;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.suppression.Disclosure;
import org.evenhand.insight.suppression.Privacy;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** Closes the weeks that have ended, also those that ended while nobody was there to close them. */
@Singleton
class Closing {

    private static final Logger LOG = Logger.getLogger(Closing.class);

    /** Brands whose facts nobody had noticed yet begin now: what an import brings of the past is not closed. */
    private static final String NOTICE = """
        insert into closing_since (brand, since)
        select distinct brand, cast(:now as timestamptz) from fact where cast(:brand as text) is null or brand = :brand
        on conflict do nothing
        """;

    private static final String NOTICED =
            "select brand, since from closing_since where cast(:brand as text) is null or brand = :brand order by brand";

    private static final String HAS_CASES = """
        select exists (
            select 1 from fact
            where brand = :brand and arrived_at >= :start and arrived_at < :end)
        """;

    private final Jdbi jdbi;
    private final Closes closes;
    private final WeeklyAnswers answers;
    private final Privacy published;
    private final ZonesConfig zones;
    private final Duration delay;
    private final Clock clock;

    @Inject
    Closing(
            Jdbi jdbi,
            Closes closes,
            WeeklyAnswers answers,
            Disclosure disclosure,
            ZonesConfig zones,
            ClosesConfig config,
            Clock clock) {
        this(jdbi, closes, answers, disclosure.published(), zones, config.delay(), clock);
    }

    private Closing(
            Jdbi jdbi,
            Closes closes,
            WeeklyAnswers answers,
            Privacy published,
            ZonesConfig zones,
            Duration delay,
            Clock clock) {
        this.jdbi = jdbi;
        this.closes = closes;
        this.answers = answers;
        this.published = published;
        this.zones = zones;
        this.delay = delay;
        this.clock = clock;
    }

    /** The same at another time. */
    Closing at(Clock other) {
        return new Closing(jdbi, closes, answers, published, zones, delay, other);
    }

    /** Closes all weeks that are due; says how many those are. One that fails does not keep the others open. */
    int closeDue() {
        return closeDueOf(null);
    }

    /** The same of one brand; of all if it is null. */
    int closeDueOf(String brand) {
        int closed = 0;
        for (Map.Entry<String, Instant> each : noticed(brand).entrySet()) {
            try {
                closed += closeDue(each.getKey(), each.getValue());
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "The weeks of a brand could not be closed; they are tried again.");
            }
        }
        return closed;
    }

    private Map<String, Instant> noticed(String brand) {
        return jdbi.inTransaction(handle -> {
            handle.createUpdate(NOTICE)
                    .bind("now", clock.instant())
                    .bindByType("brand", brand, String.class)
                    .execute();
            return handle.createQuery(NOTICED)
                    .bindByType("brand", brand, String.class)
                    .reduceRows(new HashMap<String, Instant>(), (brands, row) -> {
                        brands.put(row.getColumn("brand", String.class), row.getColumn("since", Instant.class));
                        return brands;
                    });
        });
    }

    private int closeDue(String brand, Instant since) {
        ZoneId zone = ZoneId.of(zones.zones().getOrDefault(brand, zones.zone()));
        Set<LocalDate> known = new HashSet<>();
        closes.of(brand).forEach(each -> known.add(each.week()));
        int closed = 0;
        for (Week week = Week.endingAfter(since, zone);
                !week.end().plus(delay).isAfter(clock.instant());
                week = week.next()) {
            if (!known.contains(week.monday()) && hasCases(brand, week)) {
                Week ended = week;
                asOneRequest(() -> close(brand, ended));
                closed++;
            }
        }
        return closed;
    }

    private boolean hasCases(String brand, Week week) {
        return jdbi.withHandle(handle -> handle.createQuery(HAS_CASES)
                .bind("brand", brand)
                .bind("start", week.period(1).start())
                .bind("end", week.period(1).end())
                .mapTo(Boolean.class)
                .one());
    }

    /** Cases are held as long as the request that reads them; a week is one, though nobody asked. */
    private static void asOneRequest(Runnable work) {
        ManagedContext requests = Arc.container().requestContext();
        if (requests.isActive()) {
            work.run();
            return;
        }
        requests.activate();
        try {
            work.run();
        } finally {
            requests.terminate();
        }
    }

    /** All answers or none; of two replicas that close at the same time, the first is kept. */
    private void close(String brand, Week week) {
        Map<Integer, ObservedCases> cases = new HashMap<>();
        List<Closes.Answer> all = new ArrayList<>();
        for (WeeklyQuestion question : WeeklyQuestion.all()) {
            ObservedCases these = cases.computeIfAbsent(question.weeks(), weeks -> answers.cases(brand, week, weeks));
            all.add(new Closes.Answer(
                    question,
                    answers.answer(brand, week, question, these, Privacy.NONE),
                    answers.answer(brand, week, question, these, published)));
        }
        closes.keep(brand, week, all, clock.instant());
        LOG.infof("Closed the week of %s of a brand.", week.monday());
    }
}
