package org.evenhand.ingest.presets;

/** The line by which a preset would know a code of the file, as it would have to be written in YAML. */
class MappingLine {

    private static final int LONGEST_CODE = 60;

    private MappingLine() {}

    static String of(String code, String meaning) {
        String shown = code.length() <= LONGEST_CODE ? code : code.substring(0, LONGEST_CODE) + "...";
        boolean isPlain = shown.matches("[\\p{L}][\\p{L}\\p{N} ./_-]*");
        return (isPlain ? shown : "'" + shown.replace("'", "''") + "'") + ": " + meaning;
    }
}
