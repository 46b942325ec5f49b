package org.evenhand.local.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** How the demo's files are written: CSV in UTF-8, packed without a time stamp. */
final class CsvGzip {

    private CsvGzip() {}

    static CsvWriter open(Path file) throws IOException {
        Writer text = new OutputStreamWriter(new Quick(Files.newOutputStream(file)), StandardCharsets.UTF_8);
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
    }

    static String time(long epochSecond) {
        return epochSecond == Course.NEVER
                ? ""
                : Instant.ofEpochSecond(epochSecond).toString();
    }

    /** Nobody keeps these files: time matters more than size. */
    private static final class Quick extends GZIPOutputStream {
        Quick(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
