package org.evenhand.insight.behind;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.evenhand.insight.cases.CaseRows;
import org.evenhand.insight.cases.Place;
import org.evenhand.insight.csv.Csv;

/** All cases behind a number as a file. */
@Singleton
class CaseFile {

    /** Small enough for the memory, large enough for the database. */
    private static final int PIECE = 20_000;

    private final CaseLists lists;

    CaseFile(CaseLists lists) {
        this.lists = lists;
    }

    Response of(Question asked) {
        // What the number depends on is read before the answer starts, so that a refusal is still one.
        Question question = lists.settled(asked);
        StreamingOutput body = out -> write(out, question);
        return Csv.answer(body, "cases", question.brand(), question.number().word())
                .build();
    }

    private void write(OutputStream out, Question question) throws IOException {
        try (OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            CaseRows rows = CaseRows.startOf(new Csv(text));
            Optional<Place> after = Optional.empty();
            do {
                CasePage page = lists.page(question, PIECE, after);
                page.cases().forEach(rows::add);
                after = Optional.ofNullable(page.next());
            } while (after.isPresent());
        }
    }
}
