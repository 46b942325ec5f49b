package org.evenhand.local.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.evenhand.local.Home;
import org.evenhand.local.Part;
import org.evenhand.local.processes.Ports;
import org.evenhand.local.secrets.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartPropertiesTest {

    private static final String FEED = "evenhand.feeds.ingest-service";

    @Test
    void settingsOfOnesOwnWinOverOurs(@TempDir Path folder) throws IOException {
        Home home = new Home(folder, folder.resolve("home"));
        PartProperties properties =
                new PartProperties(home, new Ports(Ports.usual()), Secrets.createMissing(home.secrets()));
        assertThat(written(properties).getProperty(FEED)).isEqualTo("http://127.0.0.1:8081");

        Files.writeString(
                home.settings().resolve("case-service.properties"),
                FEED + "=http://127.0.0.1:7\nevenhand.asks-for-private.sets=strict-en\n");

        Properties settings = written(properties);
        assertThat(settings.getProperty(FEED)).isEqualTo("http://127.0.0.1:7");
        assertThat(settings.getProperty("evenhand.asks-for-private.sets")).isEqualTo("strict-en");
        assertThat(settings.getProperty("quarkus.http.port")).isEqualTo("8082");
    }

    private static Properties written(PartProperties properties) throws IOException {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(properties.write(Part.CASE))) {
            settings.load(file);
        }
        return settings;
    }
}
