package org.evenhand.insight.sentences;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.insight.channels.LeftOut;
import org.evenhand.insight.quality.QualityReport;
import org.evenhand.insight.quality.QualityReport.Channel;

/** What is not known of cases, in English. */
record EnglishQuality(Numbers numbers) implements QualityLanguage {

    @Override
    public String headline(QualityReport report) {
        Optional<Long> answers = sum(report, Channel::answersLeftOut);
        Optional<Long> endings = sum(report, Channel::endingsLeftOut);
        if (report.cases() == null || answers.isEmpty() || endings.isEmpty()) {
            return "How many cases are in no number is not told of all channels, because some would be from few customers";
        }
        String all = EnglishWords.cases(report.cases(), numbers);
        if (answers.get() == 0 && endings.get() == 0) {
            return report.cases() == 1
                    ? "The only case is in all numbers about answers and resolutions"
                    : "All %s are in the numbers about answers and resolutions".formatted(all);
        }
        return "Of %s, %s in no number about answers and %s in no number about resolutions"
                .formatted(all, are(answers.get()), are(endings.get()));
    }

    /** How many over all channels; empty where one of them does not tell. */
    private static Optional<Long> sum(QualityReport report, Function<Channel, Map<String, Long>> of) {
        List<Long> counts = report.channels().stream()
                .flatMap(each -> of.apply(each).values().stream())
                .toList();
        boolean isHidden = counts.stream().anyMatch(Objects::isNull)
                || report.channels().stream().anyMatch(each -> each.cases() == null);
        return isHidden
                ? Optional.empty()
                : Optional.of(counts.stream().mapToLong(Long::longValue).sum());
    }

    private String are(long cases) {
        return cases == 0 ? "none is" : numbers.count(cases) + (cases == 1 ? " is" : " are");
    }

    @Override
    public Optional<String> customers(QualityReport report) {
        if (report.customers() == null) {
            return Optional.empty();
        }
        String from = "They are from %s %s"
                .formatted(numbers.count(report.customers()), report.customers() == 1 ? "customer" : "customers");
        return Optional.of(
                report.customersWithMoreThanOneCase() == null
                        ? from + "."
                        : report.customersWithMoreThanOneCase() == 0
                                ? from + ", each with one case."
                                : "%s, of whom %s had more than one case."
                                        .formatted(from, numbers.count(report.customersWithMoreThanOneCase())));
    }

    @Override
    public String times(QualityReport report) {
        String known = "day".equals(report.granularity())
                ? "Of some cases only the day is known, so all waits are told in days."
                : "Times are known to the second.";
        return report.unknownBecause() == null
                ? known
                : known + " A source says what it does not record: " + report.unknownBecause();
    }

    @Override
    public String what(String unknown) {
        return switch (unknown) {
            case "valueTier" -> "tier of value";
            case "arrivalBucket" -> "time of arrival";
            case "reach" -> "number of followers, of public cases";
            case "audience" -> "who could read it";
            default -> unknown;
        };
    }

    @Override
    public String reasons(Map<String, Long> leftOut) {
        return leftOut.size() == 1
                ? leftOut.keySet().iterator().next()
                : leftOut.entrySet().stream()
                        .map(each -> numbers.count(each.getValue()) + " " + each.getKey())
                        .collect(Collectors.joining(", "));
    }

    @Override
    public String missingFrom(LeftOut leftOut) {
        return switch (leftOut.of()) {
            case "brand" -> "all numbers of this brand";
            case "import" -> "no brand: they came in an import that names this one";
            default -> "the " + leftOut.of();
        };
    }

    @Override
    public String rejectedRows() {
        return "Rows of files that could not be read at all belong to no brand and are not counted here; the import that met them lists them.";
    }

    @Override
    public String caution() {
        return "What nobody recorded cannot be counted: a case that never reached a record is missing here too.";
    }

    @Override
    public Explanation explanation() {
        return new Explanation(
                "What is known of the cases",
                "For each channel: of how many cases it is not known if and when they were answered or ended, and which of"
                        + " the things are not recorded within which cases are compared, such as topic or severity. Beside it"
                        + " what imports could not take, of all periods.",
                "Nobody is compared with anybody: these are all cases of the brand and period, as they came.",
                "\u201cIn no number about answers\u201d means: these cases are left out of every share and wait that is about"
                        + " answers. A case without a topic is not left out; it is compared with other cases without a topic.",
                List.of(
                        "Whether the cases that are left out fared better or worse than the others. Where they are many, all"
                                + " other numbers of that channel speak only of the rest.",
                        "What never became a record: who gave up before writing is in no system.",
                        "Whether what was recorded is true."),
                null,
                "Counting, without any estimate.");
    }
}
