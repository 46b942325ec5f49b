package org.evenhand.insight.resolutions;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.evenhand.insight.channels.ChannelReports;
import org.evenhand.insight.measures.Basis;
import org.evenhand.insight.measures.Horizon;
import org.evenhand.insight.observed.AsOf;
import org.evenhand.insight.observed.Period;
import org.jboss.resteasy.reactive.RestQuery;

/** What stands in the address of the report. */
public class Asked {

    @RestQuery
    String brand;

    @RestQuery
    @Parameter(description = "first day of arrival, in UTC; blank for no limit")
    String from;

    @RestQuery
    @Parameter(description = "last day of arrival, included; blank for no limit")
    String to;

    @RestQuery
    @Parameter(description = "what happened after this moment is not counted; a day stands for its first moment in UTC")
    String asOf;

    @RestQuery
    @Parameter(
            description =
                    "how long after its arrival a case is looked at, like PT24H or P30D; if blank P7D, or the most"
                            + " whole days that enough cases could be watched for")
    String horizon;

    @RestQuery
    @Parameter(description = "channel (if blank), topic or week")
    String by;

    @RestQuery
    @Parameter(description = "rows: made from the cases one by one, even where cells could say it")
    String basis;

    @RestQuery
    @Parameter(description = "true to leave out what would tell of fewer than 10 customers, also by subtraction")
    String publication;

    Optional<Basis> basis() {
        return Basis.named(basis);
    }

    Question question() {
        return new Question(
                ChannelReports.named(brand),
                Period.of(from, to),
                AsOf.of(asOf),
                Optional.ofNullable(horizon).filter(text -> !text.isBlank()).map(text -> Horizon.of("horizon", text)),
                Grouping.named(by));
    }
}
