package org.evenhand.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameBytesTest {

    @TempDir
    Path directory;

    @Test
    void theSameSeedGivesTheSameBytesInAnyLocaleAndZone() throws Exception {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            DemoFiles again = Demo.generate(directory);

            assertThat(Files.mismatch(again.cases(), Generated.FILES.cases())).isEqualTo(-1);
            assertThat(Files.mismatch(again.messages(), Generated.FILES.messages()))
                    .isEqualTo(-1);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    /** Whoever changes the demo on purpose writes the new hashes here; the packed bytes depend on the zlib in use. */
    @Test
    void theUnpackedTextIsTheSameOnEveryMachine() throws Exception {
        assertThat(sha256(Generated.FILES.cases()))
                .isEqualTo("20246ed8c0562b7dabd88101eb6aa076d31b677979b74be13955cbaaa33e96eb");
        assertThat(sha256(Generated.FILES.messages()))
                .isEqualTo("b730142147168af8c5efda262b3f0460f6b96012bee0c8833d8ad9c858559aae");
    }

    @Test
    void thePackedFilesCarryNoTimeStamp() throws Exception {
        byte[] header = Files.readAllBytes(Generated.FILES.cases());

        assertThat(new byte[] {header[4], header[5], header[6], header[7]}).containsOnly(0);
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Generated.unpacked(file)));
    }
}
