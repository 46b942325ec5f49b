package org.evenhand.insight.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"https://evil.example\")",
                "+1",
                "-1+cmd|' /C calc'!A0",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF201"
            })
    void textThatLooksLikeAFormulaIsShownAndNotRun(String text) {
        assertThat(read(written(text, "next"))).containsExactly("'" + text, "next");
    }

    @Test
    void numbersStayNumbersAlsoNegativeOnes() {
        assertThat(written(-1, -0.5, 12_345_678_901L, 1.0E-7, 0.25))
                .isEqualTo("-1,-0.5,12345678901,0.00000010,0.25\r\n");
    }

    @Test
    void commasQuotesAndLineBreaksStayWithinTheirCell() {
        assertThat(written("a,b", "say \"no\"", "two\r\nlines", "plain", null))
                .isEqualTo("\"a,b\",\"say \"\"no\"\"\",\"two\r\nlines\",plain,\r\n");
    }

    @Test
    void textInTheMiddleMayHoldWhateverItLikes() {
        assertThat(read(written("a=b", "x-ray", "me@home", "’s"))).containsExactly("a=b", "x-ray", "me@home", "’s");
    }

    @Test
    void aFileIsNamedInLettersThatEveryDiskKnows() {
        assertThat(Csv.answer("", "channels", "Acmé / \"Rail\"\r\n").build().getHeaderString("Content-Disposition"))
                .isEqualTo("attachment; filename=\"channels-Acm-Rail.csv\"");
    }

    private static String written(Object... cells) {
        StringWriter text = new StringWriter();
        new Csv(text).row(cells);
        return text.toString();
    }

    private static List<String> read(String text) {
        return CsvReader.builder().ofCsvRecord(text).stream()
                .findFirst()
                .orElseThrow()
                .getFields();
    }
}
