package org.evenhand.cases.casebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.Collection;

/** Many rows as one parameter: PostgreSQL's json_populate_recordset makes rows of a table of it. */
@Singleton
public class Rows {

    private final ObjectMapper json;

    Rows(ObjectMapper json) {
        this.json = json;
    }

    /** The rows as a JSON array; their components are named as the columns are. */
    public String of(Collection<? extends Record> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
