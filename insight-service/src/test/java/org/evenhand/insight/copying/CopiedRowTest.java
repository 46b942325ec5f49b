package org.evenhand.insight.copying;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The format as PostgreSQL describes it: a length before every field, below 0 for none. */
class CopiedRowTest {

    private static final UUID ID = UUID.fromString("01234567-89ab-cdef-fedc-ba9876543210");

    @Test
    void everyFieldComesBackAndTheEndIsNoRow() throws IOException {
        WordTuples tuples = new WordTuples(3);
        CopiedRow row = new CopiedRow();

        assertThat(row.isIn(message(true), true)).isTrue();
        assertThat(tuples.words(row.words(tuples, 3))).containsExactly("x", null, "Straße");
        assertThat(row.number()).isEqualTo(-5);
        assertThat(row.number()).isEqualTo(7);
        assertThat(row.number()).isEqualTo(CopiedRow.NONE);
        assertThat(row.second()).isEqualTo(946_684_799);
        assertThat(row.moment()).isEqualTo(Instant.parse("2000-01-01T00:00:01.000002Z"));
        assertThat(row.decimal()).isEqualTo(12.5);
        assertThat(row.decimal()).isNaN();
        assertThat(row.isTrue()).isTrue();
        assertThat(row.id()).isEqualTo(ID);
        assertThat(row.text()).isEqualTo("T-1");
        assertThat(row.text()).isNull();

        assertThat(row.isIn(message(false), false)).isTrue();
        assertThat(row.words(tuples, 3)).isZero();
        assertThat(row.isIn(new byte[] {-1, -1}, false)).isFalse();
    }

    private static byte[] message(boolean isFirst) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        if (isFirst) {
            out.write("PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1));
            out.writeInt(0);
            out.writeInt(0);
        }
        out.writeShort(13);
        text(out, "x");
        text(out, null);
        text(out, "Straße");
        whole(out, -5);
        out.writeInt(Integer.BYTES);
        out.writeInt(7);
        out.writeInt(-1);
        whole(out, -1);
        whole(out, 1_000_002);
        whole(out, Double.doubleToLongBits(12.5));
        out.writeInt(-1);
        out.writeInt(1);
        out.writeByte(1);
        out.writeInt(2 * Long.BYTES);
        out.writeLong(ID.getMostSignificantBits());
        out.writeLong(ID.getLeastSignificantBits());
        text(out, "T-1");
        text(out, null);
        return bytes.toByteArray();
    }

    private static void whole(DataOutputStream out, long number) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong(number);
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text == null ? -1 : bytes.length);
        out.write(bytes);
    }
}
