package org.evenhand.insight.channels;

import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What imports could not take of a brand. */
@Singleton
public class LeftOutCases {

    private static final String OF_BRAND = """
            select reason, channel, cases, 'brand' as of from left_out where brand = :brand
            union all
            select unattributed.reason, unattributed.channel, sum(unattributed.cases), 'import'
            from unattributed join observation using (import_id)
            where observation.brands @> array[cast(:brand as text)]
            group by unattributed.reason, unattributed.channel
            order by of, cases desc, reason, channel
            """;

    private final Jdbi jdbi;

    LeftOutCases(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public List<LeftOut> of(String brand) {
        return jdbi.withHandle(handle -> of(handle, brand));
    }

    /** The same within a transaction that reads more. */
    public List<LeftOut> of(Handle handle, String brand) {
        return handle.createQuery(OF_BRAND)
                .bind("brand", brand)
                .map(ConstructorMapper.of(LeftOut.class))
                .list();
    }
}
