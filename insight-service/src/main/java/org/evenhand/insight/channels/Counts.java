package org.evenhand.insight.channels;

import jakarta.inject.Singleton;
import java.util.List;
import org.evenhand.insight.observed.CaseClocks;
import org.evenhand.insight.observed.Period;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Counts the cases of a brand by the courses of their clocks: one aggregate query, run by the database in parallel. */
@Singleton
public class Counts {

    private static final String COUNT = CaseClocks.WATCHED + """
            select fact.channel, fact.audience, fact.source, clock.measure, clock.course, time.duration, time.entry,
                   count(*) as cases,
                   sum(fact.public_replies) as public_replies,
                   sum(fact.replies_asking_for_private) as asking_replies,
                   count(*) filter (where fact.public_replies = 0) as cases_without_public_reply,
                   max(fact.patterns) as patterns,
                   max(fact.unknown_because) as unknown_because,
                   bool_or(fact.granularity = 'day') as counts_days,
                   max(watched.observed_until) as observed_until
            """ + CaseClocks.OF_CASES + """
            group by 1, 2, 3, 4, 5, 6, 7
            """;

    private final Jdbi jdbi;

    Counts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public List<Count> of(String brand, Period period) {
        return jdbi.withHandle(handle -> of(handle, brand, period));
    }

    /** The same within a transaction that reads more. */
    public List<Count> of(Handle handle, String brand, Period period) {
        return handle.createQuery(COUNT)
                .bind("brand", brand)
                .bind("start", period.start())
                .bind("end", period.end())
                .map(ConstructorMapper.of(Count.class))
                .list();
    }
}
