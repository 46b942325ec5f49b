package org.evenhand.ingest.presets;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.evenhand.ingest.presets.CaseTable.Source;
import org.evenhand.ingest.presets.EndingRule.ByStatus;
import org.evenhand.ingest.presets.EndingRule.Meaning;
import org.evenhand.ingest.records.Ending;
import org.evenhand.ingest.records.Ending.Kind;
import org.evenhand.ingest.records.Ending.ResolutionAudience;

/** Reads how a row's case ended, by its status or by its columns of times. */
class EndingReader {

    private final EndingRule rule;
    private final Times times;
    private final boolean areKnown;

    EndingReader(EndingRule rule, Set<String> header, Times times) {
        this.rule = rule;
        this.times = times;
        this.areKnown = rule != null
                && (rule.by_status() != null && rule.by_status().status().isIn(header)
                        || rule.by_times().values().stream().anyMatch(source -> source.isIn(header)));
    }

    /** Whether the file records endings at all. */
    boolean areKnown() {
        return areKnown;
    }

    /** Why the file does not record endings; null when nobody says why. */
    String unknownBecause() {
        return rule == null ? null : rule.unknown();
    }

    /** The ending of a row's case; null while it is open. */
    Ending read(CsvRow row) {
        if (!areKnown) {
            return null;
        }
        return rule.by_status() != null ? byStatus(row, rule.by_status()) : byTimes(row);
    }

    private Ending byStatus(CsvRow row, ByStatus rule) {
        String code = row.get(rule.status().column());
        Meaning meaning = rule.codes().get(code);
        if (meaning == null) {
            throw new UnreadableRow("The status \"" + code + "\" has no mapping in the preset; add the line \""
                    + MappingLine.of(code, "MEANING")
                    + "\" under codes, where MEANING is open, resolution, duplicate, abandoned or cancelled.");
        }
        return meaning.ending()
                .map(kind -> new Ending(kind, endedAt(row, rule, code), audience(row)))
                .orElse(null);
    }

    private Instant endedAt(CsvRow row, ByStatus rule, String code) {
        Instant at = times.read(rule.at().column(), row.get(rule.at().column()));
        if (at == null) {
            throw new UnreadableRow("The status \"" + code + "\" says that the case ended, but the column \""
                    + rule.at().column() + "\" is blank.");
        }
        return at;
    }

    private Ending byTimes(CsvRow row) {
        Ending found = null;
        for (Map.Entry<Kind, Source> column : rule.by_times().entrySet()) {
            Instant at = times.read(
                    column.getValue().column(), row.get(column.getValue().column()));
            if (at != null && found != null) {
                throw new UnreadableRow("The case has two endings; it can have one.");
            }
            if (at != null) {
                found = new Ending(column.getKey(), at, audience(row));
            }
        }
        return found;
    }

    private ResolutionAudience audience(CsvRow row) {
        String stated = rule.audience() == null ? "" : row.get(rule.audience().column());
        return switch (stated) {
            case "public" -> ResolutionAudience.PUBLIC;
            case "private" -> ResolutionAudience.PRIVATE;
            case "", "unknown" -> ResolutionAudience.UNKNOWN;
            default ->
                throw new UnreadableRow("The audience of the resolution is neither public nor private nor blank.");
        };
    }
}
