package org.evenhand.local.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class ChannelReportTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void comparesChannelsAsPeopleReadThem() throws IOException {
        assertThat(printed("days.json"))
                .contains("some-city: 80,203 cases, known until 2020-09-09T00:00:00Z, times known to the day")
                .containsPattern("x +public +TWIR +728 +716 +12 +.*63\\.61 \\[60\\.12, 67\\.10] .* 4 d \\[4, 5] +4 d\n")
                .containsPattern("store +private +WALK +142 .* 8 d \\[4, –] +7\\.5 d\n");
    }

    @Test
    void whatIsNotKnownIsNeverANought() throws IOException {
        assertThat(printed("days.json"))
                .containsPattern("x +public +TWIR +728 +not known\n")
                .contains("– or not known: the source has no answer times");
    }

    @Test
    void saysWhatWasLeftOut() throws IOException {
        assertThat(printed("days.json")).contains("Left out\n  ends before it starts: 129 (x)\n");
    }

    @Test
    void whereNoTimeIsKnownTheReasonStandsAndWhatCameOfTheCases() throws IOException {
        assertThat(printed("outcomes.json"))
                .contains("\nEnded: not known, because the data hold no date of closing\n")
                .containsPattern("web +Web +5,143 +75 +1\\.46 \\[1\\.17, 1\\.82]\n")
                .containsPattern("web +Web +Closed with explanation +4,316 +83\\.92 \\[82\\.89, 84\\.90]\n")
                .containsPattern("web +Web +all other outcomes +827 ")
                .doesNotContain("Nothing");
    }

    @Test
    void fitsOnAScreen() throws IOException {
        assertThat(printed("days.json").lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(141));
    }

    @Test
    void aPeriodWithoutCasesIsSaid() throws IOException {
        String report = "{\"brand\":\"acme\",\"observedUntil\":\"2026-01-31T00:00:00Z\",\"cases\":0,\"channels\":[]}";

        assertThat(new ChannelReport(JSON.readTree(report)).text()).contains("No cases in this period.");
    }

    private static String printed(String file) throws IOException {
        try (InputStream json = ChannelReportTest.class.getResourceAsStream(file)) {
            return new ChannelReport(JSON.readTree(json)).text();
        }
    }
}
