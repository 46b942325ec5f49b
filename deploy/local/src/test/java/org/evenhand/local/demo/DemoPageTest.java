package org.evenhand.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DemoPageTest {

    @Test
    void thePageStatesTheTruthFromWhichTheDemoIsDrawn() throws Exception {
        assertThat(page()).contains(DemoPage.channels(), DemoPage.topics(), DemoPage.others());
    }

    @Test
    void thePageStatesWhatAReportMustFind() throws Exception {
        assertThat(page()).contains(DemoPage.expected());
    }

    @Test
    void thePageStatesWhatTheFilesShow() throws Exception {
        assertThat(page()).contains(DemoPage.found(), DemoPage.alsoFound(), DemoPage.replies());
    }

    private static String page() throws Exception {
        return Files.readString(Path.of("DEMO.md"));
    }
}
