package org.evenhand.local.commands;

import java.util.List;
import java.util.Map;
import org.evenhand.local.Remarks;
import org.evenhand.local.api.Api;
import org.evenhand.local.reports.ChannelReport;

/** Prints the comparison of channels for the brands that an import concerned, and where it can be seen. */
final class Comparison {

    private static final int MOST_TABLES = 12;

    private Comparison() {}

    static void print(Api api, List<String> brands, Remarks remarks) {
        for (String brand : brands.stream().limit(MOST_TABLES).toList()) {
            System.out.println(new ChannelReport(api.get("/api/reports/channels", Map.of("brand", brand))
                            .orFail()
                            .json())
                    .text());
        }
        if (brands.size() > MOST_TABLES) {
            remarks.say("%d more brands: ./evenhand report BRAND prints each.".formatted(brands.size() - MOST_TABLES));
        }
        String page = api.origin() + "/reports/channels";
        remarks.say("See it at " + (brands.size() == 1 ? page + "?brand=" + Api.encode(brands.getFirst()) : page));
    }
}
