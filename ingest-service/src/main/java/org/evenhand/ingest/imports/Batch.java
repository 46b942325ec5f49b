package org.evenhand.ingest.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.ingest.accounts.AccountName;
import org.evenhand.ingest.messages.Message;
import org.evenhand.ingest.presets.Row;
import org.evenhand.ingest.presets.Row.LeftOut;
import org.evenhand.ingest.presets.Row.MissingCase;
import org.evenhand.ingest.presets.Row.OfMessage;
import org.evenhand.ingest.presets.Row.OfRecord;
import org.evenhand.ingest.presets.Row.Rejected;
import org.evenhand.ingest.records.CaseRecord;

/** Some rows of a file, sorted by what has to be done with them. */
class Batch {

    /** A row with the line on which it begins. */
    record Numbered(long line, Row row) {}

    /** A row that was rejected. */
    record RejectedRow(long line, String reason) {}

    /** Rows left out for one reason, and what they belong to. */
    record LeftOutCount(String reason, String brand, String channel, long count, long rows) {

        LeftOutCount plus(LeftOutCount other) {
            return new LeftOutCount(reason, brand, channel, count + other.count, rows + other.rows);
        }
    }

    final List<Message> messages = new ArrayList<>();
    final Set<AccountName> accounts = new LinkedHashSet<>();
    final List<CaseRecord> records = new ArrayList<>();
    final Set<String> brands = new LinkedHashSet<>();
    final Map<String, Long> notes = new LinkedHashMap<>();
    final List<RejectedRow> rejected = new ArrayList<>();
    final Map<List<String>, LeftOutCount> leftOut = new LinkedHashMap<>();
    final Map<List<String>, MissingCase> missing = new LinkedHashMap<>();
    final int rows;

    Batch(List<Numbered> rows) {
        this.rows = rows.size();
        rows.forEach(this::sort);
    }

    private void sort(Numbered numbered) {
        switch (numbered.row()) {
            case OfMessage of -> {
                messages.add(of.message());
                accounts.add(of.account());
                brands.add(of.account().brand());
            }
            case OfRecord of -> {
                records.add(of.record());
                brands.add(of.record().brand());
                of.notes().forEach(note -> notes.merge(note, 1L, Long::sum));
            }
            case LeftOut out -> leaveOut(out);
            case Rejected no -> {
                rejected.add(new RejectedRow(numbered.line(), no.reason()));
                if (no.missing() != null) {
                    miss(no.missing());
                }
            }
        }
    }

    private void leaveOut(LeftOut out) {
        LeftOutCount one = new LeftOutCount(out.reason(), out.brand(), out.channel(), out.isFirst() ? 1 : 0, 1);
        leftOut.merge(List.of(out.reason(), out.brand(), out.channel()), one, LeftOutCount::plus);
        if (out.isFirst()) {
            miss(new MissingCase(out.reason(), out.brand(), out.channel(), out.reference()));
        }
    }

    private void miss(MissingCase missingCase) {
        missing.put(List.of(missingCase.brand(), missingCase.reference()), missingCase);
        if (!missingCase.brand().isEmpty()) {
            brands.add(missingCase.brand());
        }
    }

    long leftOutRows() {
        return leftOut.values().stream().mapToLong(LeftOutCount::rows).sum();
    }
}
