package org.evenhand.ingest.presets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.ingest.presets.CaseTable.EndingRule;
import org.evenhand.ingest.presets.CaseTable.Field;
import org.evenhand.ingest.presets.CaseTable.Source;
import org.evenhand.kit.problem.Refusal;

/** Reads tables of cases as a YAML file says; ours and those that users write. */
record CaseTablePreset(String name, CaseTable table) implements Preset {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Reads a preset as somebody wrote it, or refuses it with a sentence. */
    static CaseTablePreset of(String name, String yaml) {
        CaseTable table;
        try {
            table = YAML.readValue(yaml, CaseTable.class);
        } catch (UnrecognizedPropertyException unknown) {
            throw broken(
                    name,
                    "the key \"" + unknown.getPropertyName() + "\" is not known. Known are: "
                            + unknown.getKnownPropertyIds().stream()
                                    .map(Object::toString)
                                    .sorted()
                                    .collect(Collectors.joining(", "))
                            + ".");
        } catch (JsonMappingException unfitting) {
            // What the parser says names our classes.
            throw broken(
                    name,
                    (place(unfitting).isEmpty() ? "what stands there" : "what stands at " + place(unfitting))
                            + " does not fit; compare it with the example in README.md.");
        } catch (JsonProcessingException unreadable) {
            throw broken(name, "it is not YAML that can be read" + line(unreadable) + ".");
        }
        if (table == null) {
            throw broken(name, "it is empty.");
        }
        CaseTablePreset preset = new CaseTablePreset(name, table);
        preset.checkItself();
        return preset;
    }

    /** Keys name the place; line numbers would be those of the end of the object around it. */
    private static String place(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
    }

    private static String line(JsonProcessingException unreadable) {
        return unreadable.getLocation() == null
                ? ""
                : " (line " + unreadable.getLocation().getLineNr() + ")";
    }

    private static Refusal broken(String name, String why) {
        return new Refusal(422, "broken-preset", "The preset " + name + " cannot be used: " + why);
    }

    private void checkItself() {
        for (Field field : Field.REQUIRED) {
            if (!table.columns().containsKey(field)) {
                throw broken(name, "it names no column for " + field.name().toLowerCase(java.util.Locale.ROOT) + ".");
            }
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
        List<String> needed = new ArrayList<>();
        table.columns().values().forEach(sources -> sources.columns().stream()
                .filter(source -> !source.mayBeMissing())
                .forEach(source -> needed.add(source.column())));
        endingColumns().filter(source -> !source.mayBeMissing()).forEach(source -> needed.add(source.column()));
        Columns.require(name, header, needed);
        boolean hasBrandColumn = Optional.ofNullable(table.columns().get(Field.BRAND))
                .filter(sources -> sources.columns().stream().anyMatch(source -> header.contains(source.column())))
                .isPresent();
        if (brand.isEmpty() && table.brand() == null && !hasBrandColumn) {
            throw new Refusal(
                    422,
                    "no-brand",
                    "Nothing says whose cases these are: name the brand (--brand NAME, or brand=NAME).");
        }
    }

    private Stream<Source> endingColumns() {
        EndingRule ending = table.ending();
        if (ending == null) {
            return Stream.empty();
        }
        Stream<Source> byStatus = ending.by_status() == null
                ? Stream.empty()
                : Stream.of(
                        Source.of(ending.by_status().status()),
                        Source.of(ending.by_status().at()));
        return Stream.concat(
                Stream.concat(byStatus, ending.by_times().values().stream()), Stream.ofNullable(ending.audience()));
    }

    @Override
    public RowReader reader(Set<String> header, Optional<String> brand) {
        return new CaseTableReader(table, header, brand.orElse(table.brand()), times());
    }

    private Times times() {
        return new Times(table.times(), ZoneId.of(table.zone()), table.granularity());
    }
}
