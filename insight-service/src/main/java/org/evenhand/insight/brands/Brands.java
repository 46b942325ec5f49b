package org.evenhand.insight.brands;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.evenhand.insight.observed.CaseClocks;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The brands of which something is known, also those whose cases were all left out. */
@Singleton
public class Brands {

    private static final String OBSERVER = "coalesce(observed_by, '" + CaseClocks.LIVE + "')";

    // Counted by cells, and the newest moment from one observer to the next by an index: a brand may have millions of
    // cases.
    private static final String ALL = """
            with recursive counted as (
                select brand, sum(cases) as cases,
                       case when sum(in_days) > 0 then 'day' else 'second' end as granularity
                from counted_cell_ever where :brand is null or brand = :brand
                group by brand having sum(cases) > 0),
            watched as (
                (select brand, %1$s as observer from fact
                 where brand >= coalesce(:brand, '') order by brand, %1$s limit 1)
                union all
                select next.brand, next.observer from watched cross join lateral (
                    select brand, %1$s as observer from fact
                    where (brand, %1$s) > (watched.brand, watched.observer) and (:brand is null or brand = :brand)
                    order by brand, %1$s limit 1) as next),
            newest as (
                select brand, max((select max(greatest(newest_at, arrived_at, answered_at, ended_at)) from fact
                                   where fact.brand = watched.brand and %1$s = watched.observer)) as newest_at
                from watched group by brand),
            announced as (
                select brand, max(observation.observed_until) as observed_until
                from observation, unnest(observation.brands) as brand
                where :brand is null or brand = :brand
                group by brand)
            select brand, coalesce(counted.cases, 0) as cases,
                   greatest(announced.observed_until, newest.newest_at) as observed_until, counted.granularity
            from counted join newest using (brand) full join announced using (brand)
            order by brand
            """.formatted(OBSERVER);

    private final Jdbi jdbi;

    Brands(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Every brand, by its name. */
    public List<Brand> all() {
        return jdbi.withHandle(handle -> find(handle, null));
    }

    /** The brand of a name; empty if nothing of it was ever told. */
    public Optional<Brand> named(String name) {
        return jdbi.withHandle(handle -> find(handle, name)).stream().findFirst();
    }

    private static List<Brand> find(Handle handle, String name) {
        return handle.createQuery(ALL)
                .bindByType("brand", name, String.class)
                .map(ConstructorMapper.of(Brand.class))
                .list();
    }
}
