package org.evenhand.local.commands;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.evenhand.local.Home;
import org.evenhand.local.Remarks;
import org.evenhand.local.api.Answer;
import org.evenhand.local.reports.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a report as a table, or exactly as the API answers it. */
@Command(
        name = "report",
        description = "Print a report on a brand: how its channels compare, or whether it treats all alike.")
public final class ReportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "BRAND", description = "Whose service it is.")
    private String brand;

    @Option(
            names = "--of",
            paramLabel = "REPORT",
            defaultValue = "channels",
            description =
                    "Which report: channels (if none is named), equal-treatment, resolution-share, loudness, value,"
                            + " went-public or data-quality.")
    private String report;

    @Option(names = "--from", paramLabel = "DAY", description = "First day of arrival, as in 2026-01-31.")
    private String from;

    @Option(names = "--to", paramLabel = "DAY", description = "Last day of arrival.")
    private String to;

    @Mixin
    private ReportOptions options;

    @Option(names = "--json", description = "Print what the API answers, and nothing else.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Report asked = Report.named(report);
        Answer answer = Connection.open(Home.fromSystemProperties(), Remarks.onStandardError())
                .get(asked.path(), query())
                .orFail();
        if (json) {
            System.out.write(answer.body());
            System.out.flush();
        } else {
            System.out.print(asked.text(answer.json()));
        }
        return 0;
    }

    private Map<String, String> query() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("brand", brand);
        if (from != null) {
            query.put("from", from);
        }
        if (to != null) {
            query.put("to", to);
        }
        options.addTo(query);
        return query;
    }
}
