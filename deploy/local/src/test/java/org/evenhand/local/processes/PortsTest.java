package org.evenhand.local.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    @TempDir
    private Path folder;

    private PortClaims claims;

    @BeforeEach
    void open() {
        claims = new PortClaims(folder);
    }

    @AfterEach
    void close() throws IOException {
        claims.close();
    }

    @Test
    void theUsualPortsAreDifferentFromEachOther() {
        assertThat(Ports.usual().values()).doesNotHaveDuplicates().hasSize(8);
    }

    @Test
    void aTakenPortIsReplacedAndTheReplacementIsKept() throws IOException {
        Path file = folder.resolve("ports.json");
        Ports first;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            first = Ports.choose(file, Map.of("origin", taken.getLocalPort()), claims);
            assertThat(first.origin()).isNotEqualTo(taken.getLocalPort());
        }
        claims.close();
        Ports second = Ports.choose(file, Map.of("origin", 8080), claims);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void aPortThatSomebodyHoldsOnEveryAddressIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            Ports ports = Ports.choose(folder.resolve("ports.json"), Map.of("origin", taken.getLocalPort()), claims);

            assertThat(ports.origin()).isNotEqualTo(taken.getLocalPort());
        }
    }

    @Test
    void twoInstallationsThatStartAtTheSameTimeGetDifferentPorts() throws IOException {
        Ports first = Ports.choose(folder.resolve("first.json"), Ports.usual(), claims);
        try (PortClaims others = new PortClaims(folder)) {
            Ports second = Ports.choose(folder.resolve("second.json"), Ports.usual(), others);

            assertThat(second.byName().values())
                    .doesNotContainAnyElementsOf(first.byName().values());
        }
    }
}
