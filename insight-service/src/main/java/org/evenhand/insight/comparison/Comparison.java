package org.evenhand.insight.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * Two sides.
 *
 * @param p of "no difference among cases of the same sort"
 * @param pAdjusted for the number of comparisons in this report
 * @param eValue how strong something unmeasured would have to be to explain the adjusted difference away
 * @param because why there is not enough data; null where there is
 * @param flags what to know before comparing crude numbers
 * @param strataThatWeigh those that count most, at most three
 * @param leftOut cases of the two sides that are in no number, by the reason
 * @param needed how many cases each side would need to tell
 * @param modelBased an estimate beside a verdict that there is not enough data, because strata are too thin
 * @param suppressed whether it is hidden because it would tell of few customers
 */
public record Comparison(
        String a,
        String b,
        Crude crude,
        Adjusted adjusted,
        Parts kitagawa,
        Double p,
        Double pAdjusted,
        @JsonInclude(JsonInclude.Include.NON_NULL) String pReason,
        HazardRatio hazardRatio,
        Double eValue,
        @JsonInclude(JsonInclude.Include.NON_NULL) String eValueReason,
        String verdict,
        @JsonInclude(JsonInclude.Include.NON_NULL) String because,
        List<String> flags,
        List<WeighingStratum> strataThatWeigh,
        Differing heterogeneity,
        Map<String, Long> leftOut,
        Needed needed,
        ModelBased modelBased,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean suppressed) {

    /** One that everybody may see who may see it at all. */
    public Comparison(
            String a,
            String b,
            Crude crude,
            Adjusted adjusted,
            Parts kitagawa,
            Double p,
            Double pAdjusted,
            String pReason,
            HazardRatio hazardRatio,
            Double eValue,
            String eValueReason,
            String verdict,
            String because,
            List<String> flags,
            List<WeighingStratum> strataThatWeigh,
            Differing heterogeneity,
            Map<String, Long> leftOut,
            Needed needed,
            ModelBased modelBased) {
        this(
                a,
                b,
                crude,
                adjusted,
                kitagawa,
                p,
                pAdjusted,
                pReason,
                hazardRatio,
                eValue,
                eValueReason,
                verdict,
                because,
                flags,
                strataThatWeigh,
                heterogeneity,
                leftOut,
                needed,
                modelBased,
                null);
    }

    /**
     * The number of one side.
     *
     * @param events how often that which is measured happened; not said where only cases are counted
     */
    public record Side(
            Double value,
            Long cases,
            @JsonInclude(JsonInclude.Include.NON_NULL) Long events) {

        Side withoutCounts() {
            return new Side(value, null, null);
        }
    }

    /** What lies between all cases of the two sides, whatever they are about, with its 95 % interval. */
    public record Crude(
            Double estimate,
            Double low,
            Double high,
            Side a,
            Side b,
            @JsonInclude(JsonInclude.Include.NON_NULL) String reason) {}

    /**
     * The same among cases of the same sort, with its 95 % interval.
     *
     * @param coverage share of the cases that have somebody to be compared with
     * @param coarsened what cases need not have in common after all, in order, so that enough could be compared
     * @param a what side a would have with the common mix of cases, from so many of them
     */
    public record Adjusted(
            Double estimate,
            Double low,
            Double high,
            Double coverage,
            long strataUsed,
            long strataOfAll,
            List<String> coarsened,
            Side a,
            Side b,
            @JsonInclude(JsonInclude.Include.NON_NULL) String reason) {}

    /**
     * What the gap of the shares comes from, among the cases that could be watched for the whole time.
     *
     * @param of the share that is split
     * @param total treatment and mix together: the gap where both sides have cases
     * @param offSupport what cases without anybody to be compared with add to it
     */
    public record Parts(
            Double treatment,
            Double mix,
            Double total,
            Double offSupport,
            String of,
            @JsonInclude(JsonInclude.Include.NON_NULL) String reason) {}

    /** How many times as soon events come on side a, among cases of the same sort, with its 95 % interval; and crude. */
    public record HazardRatio(
            Double estimate,
            Double low,
            Double high,
            Ratio crude,
            @JsonInclude(JsonInclude.Include.NON_NULL) String reason) {}

    /**
     * One sort of cases.
     *
     * @param weight its share of the adjusted difference's weight
     * @param difference a minus b
     */
    public record WeighingStratum(
            String stratum,
            Double weight,
            Double difference,
            Side a,
            Side b,
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean suppressed) {

        public WeighingStratum(String stratum, Double weight, Double difference, Side a, Side b) {
            this(stratum, weight, difference, a, b, null);
        }
    }

    /**
     * Whether the sorts of cases say different things.
     *
     * @param differs whether by more than chance, so that one average hides something
     */
    public record Differing(
            Double q,
            Integer df,
            Double p,
            Boolean differs,
            @JsonInclude(JsonInclude.Include.NON_NULL) String reason) {}
}
