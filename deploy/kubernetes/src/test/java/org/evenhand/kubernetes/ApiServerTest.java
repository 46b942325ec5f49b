package org.evenhand.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only an API server can say about the manifests. It needs its binaries and says so when they are not there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiServerTest {

    private ApiServer server;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        String binaries = System.getenv("KUBE_API_TEST_DIR");
        Assumptions.assumeTrue(
                binaries != null,
                "Not checked here: KUBE_API_TEST_DIR does not name a folder with etcd and kube-apiserver, so no API"
                        + " server has seen these manifests.");
        server = ApiServer.start(Path.of(binaries), folder);
        for (ObjectNode namespace : Rendering.of("base").ofKind("Namespace")) {
            assertThat(server.kubectl(namespace.toString(), "apply", "-f", "-").code())
                    .isZero();
        }
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/example"})
    void theApiServerTakesTheManifestsWithoutAWarning(String folder) throws Exception {
        ApiServer.Said said = dryRun(Rendering.yaml(folder));
        assertThat(said.text()).doesNotContain("Warning", "warning", "rror");
        assertThat(said.code()).isZero();
    }

    @Test
    void theApiServerRefusesWhatNoModelSees() throws Exception {
        String yaml = Rendering.yaml("base");
        assertThat(dryRun(yaml.replace("memory: 1Gi", "memory: plenty")).code()).isNotZero();
        assertThat(dryRun(yaml.replace("livenessProbe:", "livenesProbe:")).code())
                .isNotZero();
        assertThat(dryRun(yaml.replace("runAsNonRoot: true", "runAsNonRoot: false"))
                        .text())
                .contains("would violate PodSecurity");
    }

    private ApiServer.Said dryRun(String yaml) throws Exception {
        return server.kubectl(yaml, "apply", "--dry-run=server", "--validate=strict", "-f", "-");
    }
}
