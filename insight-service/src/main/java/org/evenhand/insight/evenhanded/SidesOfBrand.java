package org.evenhand.insight.evenhanded;

import jakarta.inject.Singleton;
import java.util.List;
import org.evenhand.insight.treatment.Grouping;
import org.jdbi.v3.core.Jdbi;

/** The channels or sources that a brand's cases came by, to choose from. */
@Singleton
class SidesOfBrand {

    private static final String CHANNELS = """
            select distinct channel from fact
            where brand = :brand and arrived_at >= :start and arrived_at < :end order by channel
            """;

    private static final String SOURCES = """
            select distinct source from fact
            where brand = :brand and arrived_at >= :start and arrived_at < :end and source is not null order by source
            """;

    private final Jdbi jdbi;

    SidesOfBrand(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<String> of(Selection selection, Grouping grouping) {
        return switch (grouping) {
            case PUBLIC_PRIVATE -> List.of();
            case CHANNELS -> names(CHANNELS, selection);
            case SOURCES -> names(SOURCES, selection);
        };
    }

    private List<String> names(String query, Selection selection) {
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("brand", selection.brand())
                .bind("start", selection.period().start())
                .bind("end", selection.period().end())
                .mapTo(String.class)
                .list());
    }
}
