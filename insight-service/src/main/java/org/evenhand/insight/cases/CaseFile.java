package org.evenhand.insight.cases;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.evenhand.insight.csv.Csv;

/** All cases behind a number as a file. */
@Singleton
class CaseFile {

    /** Small enough for the memory, large enough for the database. */
    private static final int PIECE = 5_000;

    private final CaseLists lists;

    CaseFile(CaseLists lists) {
        this.lists = lists;
    }

    Response of(Question question) {
        // The first page is read before the answer starts, so that a refusal is still one.
        CaseList start = lists.list(question, 1, Optional.empty());
        StreamingOutput body = out -> write(out, question, start);
        return Csv.answer(
                        body,
                        "cases",
                        question.brand(),
                        question.group().channel(),
                        question.figure().toString())
                .build();
    }

    private void write(OutputStream out, Question question, CaseList start) throws IOException {
        try (OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            CaseRows rows = CaseRows.startOf(new Csv(text));
            start.leftOutBefore().forEach(rows::add);
            Optional<Place> after = Optional.empty();
            do {
                CasePage page = lists.page(question, PIECE, after);
                page.rows().forEach(row -> rows.add(ListedCase.of(row, question.figure())));
                after = Optional.ofNullable(page.next());
            } while (after.isPresent());
        }
    }
}
