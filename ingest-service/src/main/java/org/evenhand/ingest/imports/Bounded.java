package org.evenhand.ingest.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** Watches what becomes of a packed file while it is unpacked, and ends it when that is no table any more but a bomb. */
class Bounded {

    private static final int STRETCH = 2 << 20;

    private final InputStream file;
    private final long largest;
    private final int mostUnpacked;
    private long packedBytes;
    private long unpackedBytes;
    private long packedBefore;
    private long checkAt = STRETCH;

    Bounded(InputStream file, long largest, int mostUnpacked) {
        this.file = file;
        this.largest = largest;
        this.mostUnpacked = mostUnpacked;
    }

    /** The packed bytes, counted. */
    InputStream packed() {
        return new FilterInputStream(file) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                packedBytes += read < 0 ? 0 : 1;
                return read;
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                int read = super.read(into, from, most);
                packedBytes += Math.max(0, read);
                return read;
            }
        };
    }

    /** The unpacked bytes, counted and held against the packed ones. */
    InputStream unpacking(InputStream unpacked) {
        return new FilterInputStream(unpacked) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                count(read < 0 ? 0 : 1);
                return read;
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                int read = super.read(into, from, most);
                count(Math.max(0, read));
                return read;
            }
        };
    }

    /** Each stretch by itself, so that an honest beginning pays for nothing that follows. */
    private void count(int read) {
        unpackedBytes += read;
        if (unpackedBytes > largest) {
            throw new UnreadableFile(String.format(
                    Locale.ROOT,
                    "The gzip file unpacks to more than %,d bytes, the most that is taken at once. Nothing of it was taken; send it in parts.",
                    largest));
        }
        if (unpackedBytes >= checkAt) {
            if ((packedBytes - packedBefore) * mostUnpacked < STRETCH) {
                throw new UnreadableFile("The gzip file unpacks to more than " + mostUnpacked
                        + " times its size, which no table of cases does. Nothing of it was taken.");
            }
            packedBefore = packedBytes;
            checkAt = unpackedBytes + STRETCH;
        }
    }
}
