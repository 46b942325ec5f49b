package org.evenhand.ingest.presets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.ingest.presets.CaseTable.Field;
import org.evenhand.ingest.presets.CaseTable.Source;
import org.evenhand.kit.problem.Refusal;

/** Reads tables of cases as a YAML file says; ours and those that users write. */
record CaseTablePreset(String name, CaseTable table) implements Preset {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Reads a preset as somebody wrote it, or refuses it with a sentence. */
    static CaseTablePreset of(String name, String yaml) {
        CaseTable table;
        try {
            table = YAML.readValue(yaml, CaseTable.class);
        } catch (JsonProcessingException unreadable) {
            throw broken(name, PresetFault.sentence(unreadable));
        }
        if (table == null) {
            throw broken(name, "it is empty.");
        }
        CaseTablePreset preset = new CaseTablePreset(name, table);
        preset.checkItself();
        return preset;
    }

    private static Refusal broken(String name, String why) {
        return new Refusal(422, "broken-preset", "The preset " + name + " cannot be used: " + why);
    }

    private void checkItself() {
        for (Field field : Field.REQUIRED) {
            if (!table.columns().containsKey(field)) {
                throw broken(
                        name,
                        "it names no column for " + field.name().toLowerCase(Locale.ROOT)
                                + "; say under columns which one it is.");
            }
        }
        if (table.ending() != null) {
            table.ending().fault().ifPresent(fault -> {
                throw broken(name, fault);
            });
        }
        try {
            ZoneId.of(table.zone());
        } catch (DateTimeException unknown) {
            throw broken(name, "\"" + table.zone() + "\" is no time zone; write one such as Europe/Berlin.");
        }
        try {
            times();
        } catch (IllegalArgumentException wrong) {
            throw broken(name, "a form of times is wrong: " + wrong.getMessage());
        }
    }

    @Override
    public Kind kind() {
        return Kind.CASES;
    }

    @Override
    public void check(Set<String> header, Optional<String> brand) {
        CaseTable forFile = table.in(header);
        Columns.require(
                name,
                header,
                forFile.sources()
                        .filter(source -> !source.mayBeMissing())
                        .map(Source::column)
                        .toList());
        boolean hasBrandColumn = Optional.ofNullable(forFile.columns().get(Field.BRAND))
                .filter(sources -> sources.columns().stream().anyMatch(source -> source.isIn(header)))
                .isPresent();
        if (brand.isEmpty() && table.brand() == null && !hasBrandColumn) {
            throw new Refusal(
                    422,
                    "no-brand",
                    "Nothing says whose cases these are: name the brand (--brand NAME, or brand=NAME).");
        }
    }

    @Override
    public List<String> unreadColumns(Set<String> header) {
        Set<String> read = table.in(header).sources().map(Source::column).collect(Collectors.toSet());
        return header.stream().filter(column -> !read.contains(column)).toList();
    }

    @Override
    public RowReader reader(Set<String> header, Optional<String> brand) {
        return new CaseTableReader(table.in(header), header, brand.orElse(table.brand()), times());
    }

    private Times times() {
        return new Times(table.times(), ZoneId.of(table.zone()), table.granularity());
    }
}
