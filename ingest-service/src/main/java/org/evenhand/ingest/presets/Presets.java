package org.evenhand.ingest.presets;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.evenhand.kit.problem.Refusal;
import org.jdbi.v3.core.Jdbi;

/** The presets that come with Evenhand, and those that its users store. */
@Singleton
public class Presets {

    /** One file each under {@code resources/presets}. */
    private static final List<String> BUILT_IN_TABLES =
            List.of("cases", "cfpb-complaints", "kansas-city-311", "san-francisco-311");

    private final Map<String, Preset> builtIn = new TreeMap<>();
    private final Jdbi jdbi;
    private final Clock clock;

    Presets(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
        BUILT_IN_TABLES.forEach(name -> builtIn.put(name, CaseTablePreset.of(name, resource(name))));
        Stream.of(new MessagesPreset(), new AirlineTweetsPreset())
                .forEach(preset -> builtIn.put(preset.name(), preset));
    }

    private static String resource(String name) {
        try (InputStream file = Presets.class.getResourceAsStream("/presets/" + name + ".yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The preset of a name, or a refusal that lists those there are. */
    public Preset named(String name) {
        return Optional.ofNullable(builtIn.get(name))
                .or(() -> stored(name))
                .orElseThrow(() -> new Refusal(
                        422,
                        "unknown-preset",
                        "There is no preset \"" + name + "\". There are: " + String.join(", ", names())
                                + ". Or give the path of a YAML file of your own."));
    }

    private Optional<Preset> stored(String name) {
        return jdbi.inTransaction(handle -> handle.createQuery("select yaml from preset where name = :name")
                        .bind("name", name)
                        .mapTo(String.class)
                        .findOne())
                .map(yaml -> CaseTablePreset.of(name, yaml));
    }

    List<String> names() {
        List<String> stored = jdbi.inTransaction(handle -> handle.createQuery("select name from preset order by name")
                .mapTo(String.class)
                .list());
        return Stream.concat(builtIn.keySet().stream(), stored.stream()).toList();
    }

    /** Stores a user's own preset for tables of cases, replacing the former one of that name. */
    void store(String name, String yaml) {
        if (builtIn.containsKey(name)) {
            throw new Refusal(
                    409, "built-in-preset", "The preset " + name + " comes with Evenhand; give yours another name.");
        }
        if (!name.matches("[a-z0-9][a-z0-9-]{0,99}")) {
            throw new Refusal(422, "preset-name", "A preset's name is made of small letters, digits and dashes.");
        }
        CaseTablePreset.of(name, yaml);
        jdbi.useTransaction(handle -> handle.createUpdate("""
                        insert into preset (name, yaml, stored_at) values (:name, :yaml, :now)
                        on conflict (name) do update set yaml = excluded.yaml, stored_at = excluded.stored_at
                        """)
                .bind("name", name)
                .bind("yaml", yaml)
                .bind("now", OffsetDateTime.now(clock))
                .execute());
    }
}
