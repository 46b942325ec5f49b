package org.evenhand.insight.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.evenhand.insight.observations.ImportCompleted;
import org.evenhand.insight.observations.ImportTakenBack;
import org.junit.jupiter.api.Test;

/** Holds what we read against what case-service promises. */
class CaseFeedContractTest {

    private static final Path EVENTS = Path.of("..", "case-service", "events");

    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());

    @Test
    void everyFieldOfACaseThatWeReadIsPromised() throws IOException {
        JsonNode promised = promised("case.changed");

        assertThat(promised.fieldNames()).toIterable().contains(namesOf(CaseChanged.class));
        assertThat(promised.get("ending").fieldNames()).toIterable().contains(namesOf(CaseChanged.Ending.class));
        assertThat(json.treeToValue(promised, CaseChanged.class).ending().audience())
                .isEqualTo("private");
    }

    @Test
    void everyFieldOfAnImportThatWeReadIsPromised() throws IOException {
        JsonNode promised = promised("import.completed");

        assertThat(promised.fieldNames()).toIterable().contains(namesOf(ImportCompleted.class));
        assertThat(promised.get("leftOut").get(0).fieldNames())
                .toIterable()
                .contains(namesOf(ImportCompleted.LeftOut.class));
        assertThat(promised.get("unattributed").get(0).fieldNames())
                .toIterable()
                .contains(namesOf(ImportCompleted.Unattributed.class));
        assertThat(json.treeToValue(promised, ImportCompleted.class)
                        .leftOut()
                        .getFirst()
                        .cases())
                .isEqualTo(3);
    }

    @Test
    void everyFieldOfAnImportTakenBackThatWeReadIsPromised() throws IOException {
        JsonNode promised = promised("import.taken-back");

        assertThat(promised.fieldNames()).toIterable().contains(namesOf(ImportTakenBack.class));
        assertThat(json.treeToValue(promised, ImportTakenBack.class)
                        .leftOut()
                        .getFirst()
                        .cases())
                .isEqualTo(1);
    }

    private JsonNode promised(String type) throws IOException {
        JsonNode event = json.readTree(EVENTS.resolve(type + ".json").toFile());
        assertThat(event.get("type").textValue()).isEqualTo(type);
        return event.get("data");
    }

    private static String[] namesOf(Class<? extends Record> form) {
        return Stream.of(form.getRecordComponents())
                .map(RecordComponent::getName)
                .toArray(String[]::new);
    }
}
