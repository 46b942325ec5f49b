package org.evenhand.ingest.presets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.ingest.accounts.Channel;
import org.evenhand.ingest.records.CaseRecord;
import org.evenhand.ingest.records.Ending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseTablePresetTest {

    private static final String ACME = """
        about: Tickets of Acme's old system
        zone: Europe/Berlin
        times: ["dd.MM.yyyy HH:mm"]
        columns:
          case_id: Ticket
          channel: Source
          topic: [Group, Type]
          opened_at: Created
          first_answer_at: First reply?
        channels:
          Mail: email
          Twitter: {channel: x, audience: public}
        ending:
          by_status: {status: State, at: Closed, codes: {done: resolution, dup: duplicate, open: open}}
        """;
    private static final String HEADER = "Ticket,Source,Group,Type,Created,State,Closed";

    @Test
    void theTableOfAUserIsReadAsTheirPresetSays() {
        CaseRecord record = record("17,Twitter,Bills,Too high / wrong,01.07.2026 10:00,done,02.07.2026 09:30");
        assertThat(record.channel()).isEqualTo(Channel.X);
        assertThat(record.audience()).isEqualTo("public");
        assertThat(record.source()).isEqualTo("Twitter");
        assertThat(record.topic()).isEqualTo("Bills/Too high - wrong");
        assertThat(record.openedAt()).isEqualTo("2026-07-01T08:00:00Z");
        assertThat(record.ending().kind()).isEqualTo(Ending.Kind.RESOLUTION);
        assertThat(record.ending().audience()).isEqualTo(Ending.ResolutionAudience.UNKNOWN);
        assertThat(record.knowsEndings()).isTrue();
    }

    @Test
    void aColumnThatMayBeMissingAndIsMeansThatNothingIsKnownNotThatNothingHappened() {
        assertThat(record("17,Mail,,,01.07.2026 10:00,open,").knowsAnswers()).isFalse();
    }

    @Test
    void aStatusWithoutMeaningRejectsTheRow() {
        assertThat(row("17,Mail,,,01.07.2026 10:00,lost,"))
                .isEqualTo(unreadable("The status \"lost\" has no mapping in the preset; add the line \"lost: MEANING\""
                        + " under codes, where MEANING is open, resolution, duplicate, abandoned or cancelled."));
    }

    @Test
    void anEndingWithoutItsTimeRejectsTheRow() {
        assertThat(row("17,Mail,,,01.07.2026 10:00,done,"))
                .isEqualTo(unreadable(
                        "The status \"done\" says that the case ended, but the column \"Closed\" is blank."));
    }

    private static Row.Rejected unreadable(String reason) {
        return new Row.Rejected(reason, new Row.MissingCase("has a row that cannot be read", "acme", "email", "17"));
    }

    @Test
    void aMisspeltKeyIsNamedWithThoseThereAre() {
        assertThatThrownBy(() -> CaseTablePreset.of("acme", ACME.replace("zone:", "zome:")))
                .hasMessage("The preset acme cannot be used: the key \"zome\" is not known. Known are:"
                        + " about, brand, channels, columns, ending, granularity, times, zone.");
        assertThatThrownBy(() -> CaseTablePreset.of("acme", ACME.replace("by_status:", "status:")))
                .hasMessage("The preset acme cannot be used: the key \"status\" under ending is not known. Known are:"
                        + " audience, by_status, by_times, unknown.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"? ? ? ? ?", "1", "[", "- - -", "columns: 1", "&a *a", "!!java.net.URL [x]"})
    void whatIsNoPresetIsRefusedWithoutTheNamesOfClasses(String yaml) {
        assertThatThrownBy(() -> CaseTablePreset.of("acme", yaml))
                .hasMessageStartingWith("The preset acme cannot be used: ")
                .hasMessageNotContainingAny("org.", "java.", "Exception");
    }

    @Test
    void anUnknownChannelAZoneAndAFormOfTimesAreRefused() {
        assertThatThrownBy(() -> CaseTablePreset.of("acme", ACME.replace("Mail: email", "Mail: pigeon")))
                .hasMessage(
                        "The preset acme cannot be used: at channels.Mail, \"pigeon\" is no channel of Evenhand. There"
                                + " are: x, facebook, instagram, mastodon, bluesky, threads, review, email, phone, chat,"
                                + " web, whatsapp, sms, store, letter, other, unknown.");
        assertThatThrownBy(() -> CaseTablePreset.of("acme", ACME.replace("Berlin", "Bielefeld")))
                .hasMessageContaining("no time zone");
        assertThatThrownBy(() -> CaseTablePreset.of("acme", ACME.replace("dd.MM", "bb.MM")))
                .hasMessageContaining("form of times");
    }

    @Test
    void anUnknownEndingIsRefusedBeforeAnyRowIsRead() {
        assertThatThrownBy(() -> CaseTablePreset.of("acme", ACME.replace("done: resolution", "done: finished")))
                .hasMessage("The preset acme cannot be used: \"finished\" at ending.by_status.codes.done is not one of"
                        + " those there are: abandoned, cancelled, duplicate, open, resolution.");
    }

    @Test
    void aFieldThatDoesNotExistIsNamedWithThoseThatDo() {
        assertThatThrownBy(() -> CaseTablePreset.of("acme", ACME.replace("topic:", "subject:")))
                .hasMessageContaining("\"subject\" at columns")
                .hasMessageContaining("source, text, timely, topic");
    }

    @Test
    void whatIsWrittenTwiceOrCannotBeReadIsSaidWithItsLine() {
        assertThatThrownBy(() -> CaseTablePreset.of("acme", ACME + "zone: UTC\n"))
                .hasMessageContaining("it is not YAML that can be read (line ")
                .hasMessageContaining("Duplicate field 'zone'");
        assertThatThrownBy(() -> CaseTablePreset.of("acme", "about: 'x\n")).hasMessageContaining("(line ");
        assertThatThrownBy(() -> CaseTablePreset.of("acme", "columns: 7\n"))
                .hasMessageContaining("what stands at columns does not fit there");
        assertThatThrownBy(() -> CaseTablePreset.of("acme", ACME.replace("audience: public", "audience: 7")))
                .hasMessageContaining("the audience of a channel is public or private, or is left out.");
    }

    @Test
    void anEndingIsReadInOneWay() {
        assertThatThrownBy(() -> CaseTablePreset.of("acme", ACME + "  unknown: nobody knows\n"))
                .hasMessageContaining(
                        "under ending, say in one way how cases end: by_status, or by_times, or unknown with the"
                                + " reason for it.");
        assertThatThrownBy(() -> CaseTablePreset.of("acme", ACME.replace("at: Closed, ", "")))
                .hasMessageContaining("by_status needs the column \"status\", the column \"at\", and \"codes\"");
    }

    @Test
    void aLineToAddIsWrittenAsYamlNeedsIt() {
        assertThat(MappingLine.of("Postal mail", "CHANNEL")).isEqualTo("Postal mail: CHANNEL");
        assertThat(MappingLine.of("4711", "CHANNEL")).isEqualTo("'4711': CHANNEL");
        assertThat(MappingLine.of("a: #1's", "CHANNEL")).isEqualTo("'a: #1''s': CHANNEL");
    }

    @Test
    void aPresetWithoutANeededColumnIsRefused() {
        assertThatThrownBy(() -> CaseTablePreset.of("acme", ACME.replace("case_id: Ticket", "text: Ticket")))
                .hasMessageContaining("names no column for case_id");
    }

    private static CaseRecord record(String line) {
        return ((Row.OfRecord) row(line)).record();
    }

    private static Row row(String line) {
        Map<String, Integer> header = new LinkedHashMap<>();
        List<String> names = Arrays.asList(HEADER.split(","));
        names.forEach(name -> header.put(name, header.size()));
        Preset preset = CaseTablePreset.of("acme", ACME);
        preset.check(header.keySet(), Optional.of("acme"));
        return preset.reader(header.keySet(), Optional.of("acme"))
                .read(new CsvRow(2, header, Arrays.asList(line.split(",", -1))));
    }
}
