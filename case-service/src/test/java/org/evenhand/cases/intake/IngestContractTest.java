package org.evenhand.cases.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.util.ArrayList;
import java.util.List;
import org.evenhand.cases.testing.Events;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what this service uses of ingest-service's events against the examples in that service's own folder. */
class IngestContractTest {

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    static List<Arguments> used() {
        return List.of(
                Arguments.of(MessageReceived.TYPE, MessageReceived.class),
                Arguments.of(CaseRecordReceived.TYPE, CaseRecordReceived.class));
    }

    @ParameterizedTest
    @MethodSource("used")
    void everyFieldThatIsUsedIsInTheExample(String type, Class<?> used) {
        assertThat(missing(JSON.constructType(used), Events.example(type).get("data"), ""))
                .isEmpty();
    }

    private static List<String> missing(JavaType used, JsonNode example, String path) {
        List<String> missing = new ArrayList<>();
        for (BeanPropertyDefinition field :
                JSON.getDeserializationConfig().introspect(used).findProperties()) {
            String name = path + field.getName();
            JsonNode there = example.get(field.getName());
            if (there == null) {
                missing.add(name);
            } else if (there.isObject()) {
                missing.addAll(missing(field.getPrimaryType(), there, name + "."));
            }
        }
        return missing;
    }
}
