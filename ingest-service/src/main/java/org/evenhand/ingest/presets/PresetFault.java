package org.evenhand.ingest.presets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says, to whoever wrote a preset, what in it cannot be read, where, and what could stand there. */
class PresetFault {

    private static final ObjectMapper WORDS = new ObjectMapper();

    private PresetFault() {}

    static String sentence(JsonProcessingException fault) {
        return switch (fault) {
            case UnrecognizedPropertyException unknown ->
                "the key \"" + unknown.getPropertyName() + "\"" + under(unknown) + " is not known. Known are: "
                        + joined(unknown.getKnownPropertyIds().stream().map(Object::toString));
            case InvalidFormatException word
            when word.getTargetType().isEnum() ->
                "\"" + word.getValue() + "\"" + at(word) + " is not one of those there are: "
                        + joined(Arrays.stream(word.getTargetType().getEnumConstants())
                                .map(constant -> WORDS.convertValue(constant, String.class)));
            case StreamConstraintsException beyond -> "it is nested too deeply, or a text in it is too long.";
            case JsonMappingException ours
            when ours.getCause() instanceof IllegalArgumentException said ->
                (place(ours).isEmpty() ? "" : "at " + place(ours) + ", ") + said.getMessage();
            case JsonMappingException unfitting ->
                "what stands" + at(unfitting) + " does not fit there; compare it with the example in README.md.";
            case JsonProcessingException notYaml -> "it is not YAML that can be read" + line(notYaml) + ".";
        };
    }

    private static String joined(Stream<String> known) {
        return known.sorted().collect(Collectors.joining(", ")) + ".";
    }

    private static String at(JsonMappingException fault) {
        return place(fault).isEmpty() ? "" : " at " + place(fault);
    }

    /** The last key of the path is the unknown one itself. */
    private static String under(JsonMappingException fault) {
        String place = place(fault);
        return place.contains(".") ? " under " + place.substring(0, place.lastIndexOf('.')) : "";
    }

    /** Keys name the place; line numbers would be those of the end of the object around it. */
    private static String place(JsonMappingException fault) {
        return fault.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
    }

    private static String line(JsonProcessingException notYaml) {
        String why = notYaml.getOriginalMessage() == null
                ? ""
                : ": "
                        + withoutClasses(
                                notYaml.getOriginalMessage().lines().findFirst().orElse(""));
        return notYaml.getLocation() == null
                ? why
                : " (line " + notYaml.getLocation().getLineNr() + ", column "
                        + notYaml.getLocation().getColumnNr() + ")" + why;
    }

    /** What the parser met, it names by its own classes. */
    private static String withoutClasses(String why) {
        return why.replaceAll(",? got this instead.*", "");
    }
}
