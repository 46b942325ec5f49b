package org.evenhand.ingest.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * The text of a file, plain or gzip.
 *
 * @param largest how many bytes it may have unpacked
 * @param mostUnpacked how many times its size it may unpack to
 */
record Content(Path path, long largest, int mostUnpacked) {

    private static final int BUFFER = 1 << 16;
    private static final int PACKED_BUFFER = 1 << 12;
    private static final int LONGEST_SIGNATURE = 8;

    /** What people send instead of CSV: known by its first bytes. */
    private enum Other {
        ZIP(
                "The file is a zip archive or a workbook; unpack it, or save the sheet as CSV, and send that.",
                'P',
                'K',
                3,
                4),
        EMPTY_ZIP("The file is an empty zip archive; send the CSV file itself.", 'P', 'K', 5, 6),
        WORKBOOK("The file is a workbook; save the sheet as CSV in UTF-8, and send that.", 0xd0, 0xcf, 0x11, 0xe0),
        UTF_16_LITTLE("The file is UTF-16, not UTF-8; save it as UTF-8.", 0xff, 0xfe),
        UTF_16_BIG("The file is UTF-16, not UTF-8; save it as UTF-8.", 0xfe, 0xff),
        BZIP2("The file is packed with bzip2; unpack it, or pack it with gzip.", 'B', 'Z', 'h'),
        XZ("The file is packed with xz; unpack it, or pack it with gzip.", 0xfd, '7', 'z', 'X', 'Z'),
        ZSTD("The file is packed with zstd; unpack it, or pack it with gzip.", 0x28, 0xb5, 0x2f, 0xfd);

        private final String sentence;
        private final int[] signature;

        Other(String sentence, int... signature) {
            this.sentence = sentence;
            this.signature = signature;
        }
    }

    /** The text from its beginning. Bytes that are no UTF-8 end it with an exception, never with other letters. */
    Reader open() throws IOException {
        InputStream file = Files.newInputStream(path);
        try {
            return new InputStreamReader(
                    unmarked(unpacked(file)),
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
        } catch (IOException | RuntimeException unreadable) {
            file.close();
            throw unreadable;
        }
    }

    private InputStream unpacked(InputStream file) throws IOException {
        BufferedInputStream packed = new BufferedInputStream(file, BUFFER);
        if (!isGzip(checked(packed))) {
            return packed;
        }
        Bounded bounded = new Bounded(packed, largest, mostUnpacked);
        InputStream text = new BufferedInputStream(
                bounded.unpacking(new GZIPInputStream(bounded.packed(), PACKED_BUFFER)), BUFFER);
        if (isGzip(checked(text))) {
            throw new UnreadableFile(
                    "The gzip file holds a packed file again; unpack it once. Nothing of it was taken.");
        }
        return text;
    }

    private static boolean isGzip(byte[] start) {
        return startsWith(start, 0x1f, 0x8b);
    }

    private static byte[] checked(InputStream bytes) throws IOException {
        byte[] start = start(bytes);
        for (Other other : Other.values()) {
            if (startsWith(start, other.signature)) {
                throw new UnreadableFile(other.sentence + " Nothing of it was taken.");
            }
        }
        return start;
    }

    /** A byte order mark is the trace of an editor, not part of the first column's name. */
    private static InputStream unmarked(InputStream text) throws IOException {
        if (startsWith(start(text), 0xef, 0xbb, 0xbf)) {
            text.skipNBytes(3);
        }
        return text;
    }

    private static byte[] start(InputStream bytes) throws IOException {
        bytes.mark(LONGEST_SIGNATURE);
        byte[] start = bytes.readNBytes(LONGEST_SIGNATURE);
        bytes.reset();
        return start;
    }

    private static boolean startsWith(byte[] start, int... signature) {
        byte[] wanted = new byte[signature.length];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = (byte) signature[i];
        }
        return start.length >= wanted.length && Arrays.equals(start, 0, wanted.length, wanted, 0, wanted.length);
    }
}
