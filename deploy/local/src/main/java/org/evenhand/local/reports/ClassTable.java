package org.evenhand.local.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Classes of customers, each against the first.
 *
 * @param name the field in which a class is named
 */
record ClassTable(String head, String name, JsonNode classes) {

    String text() {
        TextTable table = new TextTable()
                .left(head)
                .right("cases")
                .right("served")
                .right("hazard ratio")
                .right("share, adjusted")
                .right("p")
                .left("verdict");
        for (JsonNode each : classes) {
            JsonNode share = each.path("share");
            table.row(List.of(
                    each.path(name).asText(),
                    Numbers.count(each.path("cases")),
                    Numbers.count(each.path("events")),
                    Findings.ratio(each.path("hazardRatio")),
                    Findings.ofHundred(share.path("adjusted")),
                    Findings.p(share.path("pAdjusted")),
                    share.path("verdict").asText("reference")));
        }
        return table.text();
    }
}
