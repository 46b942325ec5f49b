package org.evenhand.local.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class TreatmentReportTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void printsWaitsInMinutesCrudeAndAdjusted() throws IOException {
        assertThat(printed())
                .contains("acme: 1,503 cases, known until 2026-01-30T00:00:00Z")
                .contains("answer-time within PT24H, in minutes, a - b; adjusted: among cases of the same topic,"
                        + " severity")
                .containsPattern("twitter +rest +245\\.3 +379\\.8 +-134\\.5 \\[-180\\.4, -88\\.6] +317\\.6 +262\\.3 "
                        + "+55\\.3 \\[5\\.2, 105\\.3] +100\\.00 %\n")
                .containsPattern("twitter +rest +UNEQUAL_HIGHER +0\\.00308 +0\\.827 \\[0\\.727, 0\\.940] "
                        + "+3,763 +SIGN_FLIP, MIX_EXPLAINS\n");
    }

    @Test
    void whatIsNotDefinedIsADashAndTheReasonStands() throws IOException {
        assertThat(printed())
                .containsPattern("fax +rest +– +379\\.8 +– +– +– +– +0\\.00 %\n")
                .containsPattern("fax +rest +NOT_ENOUGH_DATA +– +– +–\n")
                .contains("Cases needed: so many on each side")
                .contains("Not enough data: fax has 3 cases and rest has 1500; each needs 30.\n")
                .contains("Not compared within language: not known of any of the cases.\n");
    }

    @Test
    void howFarAllAreApartIsOneLine() throws IOException {
        String report = """
                {"brand":"acme","unit":"share","comparisons":[{"a":"x","b":"rest"}],
                 "parity":{"gap":0.123,"ratio":0.85,"low":0.08,"high":0.2,"highest":"chat","lowest":"letter"}}
                """;

        assertThat(Report.EQUAL_TREATMENT.text(JSON.readTree(report)))
                .endsWith(
                        "Parity gap: 12.3 [8.0, 20.0] between chat and letter, ratio 0.85; of noisy groups it comes out"
                                + " too wide.\n");
    }

    @Test
    void nothingComparedIsSaid() throws IOException {
        String report =
                "{\"brand\":\"acme\",\"cases\":0,\"comparisons\":[],\"reason\":\"no case arrived in this period\"}";

        assertThat(Report.EQUAL_TREATMENT.text(JSON.readTree(report)))
                .endsWith("Nothing is compared: no case arrived in this period.\n");
    }

    @Test
    void fitsOnAScreen() throws IOException {
        assertThat(printed().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(141));
    }

    @Test
    void aReportThatThereIsNotIsAFailureThatNamesThose() {
        assertThat(Report.named("channels").path()).isEqualTo("/api/reports/channels");
        assertThat(Report.named("equal-treatment").path()).isEqualTo("/api/reports/equal-treatment");
        assertThatThrownBy(() -> Report.named("weather"))
                .hasMessage("There is no report \"weather\"; there are: channels, equal-treatment, "
                        + "resolution-share, loudness, value, went-public, data-quality.");
    }

    private static String printed() throws IOException {
        try (InputStream json = TreatmentReportTest.class.getResourceAsStream("treatment.json")) {
            return Report.EQUAL_TREATMENT.text(JSON.readTree(json));
        }
    }
}
