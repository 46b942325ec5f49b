package org.evenhand.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerfileTest {

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "case-service", "insight-service"})
    void theImageCopiesWhatTheBuildMakesAndIsNotRoot(String service) throws IOException {
        assertThat(Containerfile.read().complaints(Built.of(service))).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
        USER 10001:10001 | USER evenhand
        USER 10001:10001 | USER 0
        :25.0.3_9-jre-noble | :latest
        :25.0.3_9-jre-noble | :21.0.9_10-jre-noble
        COPY lib/boot/ | COPY lib/bootstrap/
        COPY app/ | # app/
        ENTRYPOINT ["java" | ENTRYPOINT exec java
        """)
    void aSlipInItIsSeen(String right, String wrong) throws IOException {
        Containerfile changed = new Containerfile(Containerfile.read().lines().stream()
                .map(line -> line.replace(right, wrong))
                .toList());
        assertThat(changed).isNotEqualTo(Containerfile.read());
        assertThat(changed.complaints(Built.of("case-service"))).isNotEmpty();
    }
}
