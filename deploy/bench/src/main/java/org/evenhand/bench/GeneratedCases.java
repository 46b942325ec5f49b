package org.evenhand.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenhand.local.Part;

/**
 * So many cases of one year and brand, straight into the facts of insight-service: the same ones each time. Five channels, six
 * topics, three severities, reach where it is public; waits with means that differ by channel and severity; some never
 * answered, some given up, one in a hundred still open. They were watched until three in the afternoon, when the horizons begin as
 * far as can be from what cells are counted by.
 */
record GeneratedCases(Product product) {

    private static final long AT_ONCE = 100_000;
    private static final int AT_THE_SAME_TIME = 2;

    /** The numbers come from the number of the case alone, so that more cases begin with the same ones. */
    private static final String INSERT = """
            insert into fact (case_id, version, brand, reference, customer_id, channel, audience, topic, severity, language,
                reach, granularity, arrived_at, answered_at, ending, ended_at, ending_audience, transfers, compensation,
                newest_at, knows_answers, knows_endings, public_replies, replies_asking_for_private, epoch, reopened_at,
                arrival_bucket)
            select cast(md5('case ' || number) as uuid), 1, ?, 'G-' || number, cast(md5('customer ' || number / 2) as uuid),
                (array['x', 'instagram', 'email', 'phone', 'chat'])[1 + channel],
                case when channel < 2 then 'public' else 'private' end,
                (array['delivery/late', 'delivery/lost', 'billing/double', 'billing/refund', 'app', 'other'])[1 + topic],
                (array['low', 'medium', 'high'])[1 + severity], (array['en', 'de', 'es'])[1 + cast(number %% 3 as integer)],
                case when channel < 2 then cast(exp(chance_4 * 11) as bigint) end, 'second', arrived,
                case when answered < seen and chance_5 > 0.15 then answered end,
                case when over then case when chance_5 < 0.12 then 'abandoned' else 'resolution' end end,
                case when over then ended end,
                case when over then case when channel < 2 and chance_6 < 0.4 then 'public' else 'private' end end,
                cast(floor(chance_6 * 3) as integer), case when chance_7 < 0.2 then 10 else 0 end,
                greatest(arrived, case when answered < seen then answered end, case when over then ended end),
                true, true, 0, 0, 0,
                case when over and chance_5 > 0.12 and chance_12 < 0.08 and ended + chance_7 * interval '10 days' < seen
                    then ended + chance_7 * interval '10 days' end,
                case when extract(isodow from arrived at time zone 'UTC') > 5 then 'weekend'
                     when extract(hour from arrived at time zone 'UTC') between 8 and 17 then 'business' else 'evening' end
            from (select *, arrived + answer_wait * interval '1 second' as answered,
                         arrived + (answer_wait + ending_wait) * interval '1 second' as ended,
                         arrived + (answer_wait + ending_wait) * interval '1 second' < seen and chance_8 > 0.01 as over
                  from (select numbers.*, timestamptz '2025-12-31 15:00:00Z' as seen,
                               timestamptz '2024-12-31 15:00:00Z' + chance_1 * interval '365 days' as arrived,
                               cast(floor(chance_2 * 5) as integer) as channel, cast(floor(chance_3 * 6) as integer) as topic,
                               cast(floor(chance_9 * 3) as integer) as severity,
                               floor(-ln(1 - chance_10) * (3600 + 7200 * floor(chance_2 * 5))) as answer_wait,
                               floor(-ln(1 - chance_11) * (86400 + 86400 * floor(chance_9 * 3))) as ending_wait
                        from (select number, %s
                              from generate_series(cast(? as bigint), cast(? as bigint)) as number) as numbers) as drawn) as timed
            """.formatted(chances());

    /** Twelve numbers from 0 to 1 that belong to the number of the case, and so are the same each time. */
    private static String chances() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(
                        "(hashint8extended(number, %1$d) & 1048575) / cast(1048576 as float8) as chance_%1$d"
                                ::formatted)
                .collect(Collectors.joining(", "));
    }

    /** Makes the cases from one number up to another, and leaves the counting to the product. */
    void make(String brand, long from, long to) throws Exception {
        execute("alter table fact disable trigger user");
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_THE_SAME_TIME)) {
            List<Future<?>> parts = new ArrayList<>();
            for (long begin = from; begin < to; begin += AT_ONCE) {
                long first = begin;
                parts.add(threads.submit(() -> insert(brand, first, Math.min(first + AT_ONCE, to) - 1)));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        }
        execute("alter table fact enable trigger user");
        execute("vacuum analyze fact");
    }

    private Void insert(String brand, long first, long last) throws SQLException, IOException {
        try (Connection connection = product.connect(Part.INSIGHT);
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, brand);
            insert.setLong(2, first);
            insert.setLong(3, last);
            insert.executeUpdate();
        }
        return null;
    }

    private void execute(String statement) throws SQLException, IOException {
        try (Connection connection = product.connect(Part.INSIGHT);
                Statement each = connection.createStatement()) {
            each.execute(statement);
        }
    }
}
