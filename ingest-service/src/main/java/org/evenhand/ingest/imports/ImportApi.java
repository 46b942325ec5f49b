package org.evenhand.ingest.imports;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.evenhand.ingest.accounts.BrandName;
import org.evenhand.ingest.imports.Uploads.Upload;
import org.evenhand.ingest.presets.Preset;
import org.evenhand.ingest.presets.Presets;
import org.evenhand.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Where files of cases or messages are handed in. */
@Path("/api/imports")
@RolesAllowed({"machine", "admin"})
@Blocking
public class ImportApi {

    private final Presets presets;
    private final Uploads uploads;
    private final Imports imports;
    private final ImportQueue queue;
    private final ImportView view;
    private final DryRun dryRun;
    private final CsvFiles files;

    ImportApi(
            Presets presets,
            Uploads uploads,
            Imports imports,
            ImportQueue queue,
            ImportView view,
            DryRun dryRun,
            CsvFiles files) {
        this.presets = presets;
        this.uploads = uploads;
        this.imports = imports;
        this.queue = queue;
        this.view = view;
        this.dryRun = dryRun;
        this.files = files;
    }

    /**
     * Takes a CSV file, plain or gzip. Answers 202 when the file is here and readable so far; what becomes of it shows at
     * the import's own address. The same file sent again continues an import that was interrupted.
     */
    @POST
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, "text/csv", "application/gzip"})
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = ImportView.View.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DryRun.Result.class)))
    public Response take(
            @RestQuery String preset,
            @RestQuery String brand,
            @RestQuery @DefaultValue("upload") String file,
            @RestQuery String observedUntil,
            @RestQuery @DefaultValue("false") boolean dryRun,
            @RequestBody(content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    InputStream content,
            @HeaderParam("Content-Length") @DefaultValue("0") @Parameter(hidden = true) long announced)
            throws IOException {
        Preset reading = presets.named(Optional.ofNullable(preset).orElse(""));
        Optional<String> named =
                Optional.ofNullable(brand).filter(name -> !name.isBlank()).map(ImportApi::checkedBrand);
        Optional<Instant> until = Optional.ofNullable(observedUntil).map(ImportApi::parsedInstant);
        uploads.announce(announced);
        Upload upload = uploads.receive(content);
        try {
            reading.check(files.header(upload.file()), named);
            if (dryRun) {
                DryRun.Result result = this.dryRun.of(reading, named, upload.file());
                uploads.discard(upload);
                return Response.ok(result).build();
            }
        } catch (UnreadableFile unreadable) {
            uploads.discard(upload);
            throw new Refusal(422, "unreadable-file", unreadable.getMessage());
        } catch (RuntimeException refused) {
            uploads.discard(upload);
            throw refused;
        }
        return Response.accepted(view.of(begun(reading, named, file, until, upload)))
                .build();
    }

    private Import begun(Preset preset, Optional<String> brand, String file, Optional<Instant> until, Upload upload)
            throws IOException {
        Import run = imports.begin(UUID.randomUUID(), preset, brand, file, upload.digest(), until);
        if (queue.holds(run.id())) {
            uploads.discard(upload);
        } else {
            uploads.keep(upload, run.id());
            queue.add(run.id());
        }
        return run;
    }

    private static String checkedBrand(String brand) {
        if (!BrandName.fits(brand)) {
            throw new Refusal(422, "brand-name", "A brand's name is made of " + BrandName.FORM_IN_WORDS + ".");
        }
        return brand;
    }

    private static Instant parsedInstant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException notATime) {
            throw new Refusal(400, "not-a-time", "observedUntil must be an instant such as 2026-10-31T23:59:59Z.");
        }
    }

    /** The newest hundred imports. */
    @GET
    public List<ImportView.Summary> newest() {
        return imports.newest().stream().map(view::summary).toList();
    }

    /** What became of an import so far. */
    @GET
    @Path("{id}")
    public ImportView.View show(@RestPath UUID id) {
        return imports.find(id)
                .map(view::of)
                .orElseThrow(() -> new Refusal(404, "unknown-import", "There is no import " + id + "."));
    }

    /**
     * Takes an import back, also while it runs: everything it said goes, here and in the reports, as if it had never been.
     * Answers 202 at once; how far that is shows at the import's address. Asking again changes nothing.
     */
    @DELETE
    @Path("{id}")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = ImportView.View.class)))
    public Response takeBack(@RestPath UUID id, @Context SecurityContext caller) {
        imports.beginTakingBack(id, caller.getUserPrincipal().getName());
        ImportView.View begun = show(id);
        queue.add(id);
        return Response.accepted(begun).build();
    }
}
