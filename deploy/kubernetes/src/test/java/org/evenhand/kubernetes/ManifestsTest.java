package org.evenhand.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestsTest {

    static Stream<Arguments> rulesInFolders() {
        return Rendering.FOLDERS.stream()
                .flatMap(folder -> Stream.of(Rule.values()).map(rule -> Arguments.of(folder, rule)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rulesInFolders")
    void theManifestsKeepEveryRule(String folder, Rule rule) {
        assertThat(rule.complaints(Rendering.of(folder))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void allThreeServicesAreThere(String folder) {
        assertThat(Rendering.of(folder).workloads().stream().map(Manifests::name))
                .containsExactlyInAnyOrder("ingest-service", "case-service", "insight-service");
    }

    static List<String> folders() {
        return Rendering.FOLDERS;
    }

    @Test
    void noFolderIsForgotten() throws IOException {
        try (Stream<Path> overlays = Files.list(Path.of("overlays"))) {
            assertThat(overlays.map(Path::toString)).allMatch(Rendering.FOLDERS::contains);
        }
    }
}
