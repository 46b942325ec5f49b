package org.evenhand.statistics.check.comparison;

/**
 * Something that is not the same.
 *
 * @param file name of the file, for instance {@code setA.json}
 * @param test id of the test in it
 * @param path where inside the test; blank for the whole
 * @param ours what we computed, or what we say about it
 * @param expected what the file says
 */
public record Difference(String file, String test, String path, String ours, String expected) {

    @Override
    public String toString() {
        return "%s %s%s: we say %s, the file says %s"
                .formatted(file, test, path.isEmpty() ? "" : " " + path, ours, expected);
    }
}
