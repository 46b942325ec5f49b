package org.evenhand.local.backup;

import java.util.List;

/**
 * What a backup holds, and what must be found when it is read again.
 *
 * @param madeAt the moment at which the backup began
 * @param services in the order in which they were copied: who reads a feed before who writes it
 * @param files what unfinished imports still need
 * @param missingFiles files of unfinished imports that were not there
 */
record Manifest(
        int format,
        String madeAt,
        String postgres,
        List<DatabaseCopy> services,
        List<FileCopy> files,
        List<String> missingFiles) {

    static final String ENTRY = "manifest.json";
    static final int FORMAT = 1;

    /** One service's database as it was at one moment. */
    record DatabaseCopy(
            String service,
            String takenAt,
            List<Migration> migrations,
            List<TableCopy> tables,
            List<SequenceValue> sequences) {

        long rows() {
            return tables.stream().mapToLong(TableCopy::rows).sum();
        }

        String entry(TableCopy table) {
            return service + "/" + table.name() + ".copy";
        }
    }

    /** A script that had been run on the database, with the checksum that Flyway gave it. */
    record Migration(String script, Integer checksum) {}

    record TableCopy(String name, List<String> columns, long rows, String sha256) {}

    record SequenceValue(String name, long value) {}

    record FileCopy(String name, long bytes, String sha256) {

        String entry() {
            return "imports/" + name;
        }
    }
}
