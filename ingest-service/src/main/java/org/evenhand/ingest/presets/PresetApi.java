package org.evenhand.ingest.presets;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.evenhand.kit.problem.Refusal;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** The presets by which files can be read, and a place for one's own. */
@Path("/api/presets")
@RolesAllowed({"machine", "admin"})
@RunOnVirtualThread
public class PresetApi {

    private static final int MOST_BYTES = 256 * 1024;

    private final Presets presets;

    PresetApi(Presets presets) {
        this.presets = presets;
    }

    /** The names of all presets. */
    @GET
    public List<String> names() {
        return presets.names();
    }

    /** Stores a preset for tables of cases, written in YAML; refuses one that cannot be used, saying why. */
    @PUT
    @Path("{name}")
    @Consumes({"application/yaml", "text/plain"})
    @ResponseStatus(204)
    public void store(@RestPath String name, InputStream yaml) throws IOException {
        byte[] bytes = yaml.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new Refusal(413, "too-large", "A preset of more than 256 kB is surely a mistake.");
        }
        presets.store(name, text(bytes));
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            throw new Refusal(422, "not-utf-8", "The preset is not UTF-8; save it as UTF-8.");
        }
    }
}
