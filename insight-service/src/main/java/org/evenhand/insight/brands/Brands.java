package org.evenhand.insight.brands;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The brands of which something is known, also those whose cases were all left out. */
@Singleton
public class Brands {

    private static final String ALL = """
            with counted as (
                select fact.brand, count(*) as cases, max(fact.newest_at) as newest_at,
                       case when bool_or(fact.granularity = 'day') then 'day' else 'second' end as granularity
                from fact where :brand is null or fact.brand = :brand
                group by fact.brand),
            announced as (
                select brand, max(observation.observed_until) as observed_until
                from observation, unnest(observation.brands) as brand
                where :brand is null or brand = :brand
                group by brand)
            select brand, coalesce(counted.cases, 0) as cases,
                   greatest(announced.observed_until, counted.newest_at) as observed_until, counted.granularity
            from counted full join announced using (brand)
            order by brand
            """;

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
