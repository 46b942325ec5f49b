package org.evenhand.cases.lookup;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.evenhand.cases.casebook.CaseRow;
import org.evenhand.cases.casebook.Casebook;
import org.evenhand.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestPath;
import org.jdbi.v3.core.Jdbi;

/** Cases, for other systems and for the person who runs the house. */
@Path("/api/cases")
@RolesAllowed({"machine", "admin"})
@RunOnVirtualThread
public class CaseApi {

    private final Jdbi jdbi;
    private final Casebook casebook;
    private final CaseList list;
    private final Timeline timeline;

    CaseApi(Jdbi jdbi, Casebook casebook, CaseList list, Timeline timeline) {
        this.jdbi = jdbi;
        this.casebook = casebook;
        this.list = list;
        this.timeline = timeline;
    }

    /**
     * A page of cases, newest first.
     *
     * @param next what to give as {@code after} to get the next page; null on the last one
     */
    public record CasePage(List<CaseView> cases, String next) {}

    /** A case with what happened in it. */
    public record CaseStory(@JsonProperty("case") CaseView found, List<TimelineEntry> timeline) {}

    @GET
    @Operation(summary = "Cases, newest first. Unknown parameters and values are refused with the known ones.")
    @Parameter(name = "brand", in = ParameterIn.QUERY)
    @Parameter(name = "channel", in = ParameterIn.QUERY)
    @Parameter(name = "audience", in = ParameterIn.QUERY, description = "public, private, internal or unknown")
    @Parameter(name = "source", in = ParameterIn.QUERY, description = "the source's own code of the channel")
    @Parameter(name = "topic", in = ParameterIn.QUERY, description = "a topic, with those below it")
    @Parameter(name = "state", in = ParameterIn.QUERY, description = "open or ended; neither where it cannot be known")
    @Parameter(name = "answered", in = ParameterIn.QUERY, description = "yes or no; neither where it cannot be known")
    @Parameter(name = "reference", in = ParameterIn.QUERY, description = "the case id of its record, or its thread")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "arrived on this day (UTC) or at this moment, or later")
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "arrived on this day (UTC) at the latest, or before this moment")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200, usually 50")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "next of the page before")
    public CasePage cases(@Context UriInfo uri) {
        Lookup lookup = Lookup.of(uri.getQueryParameters());
        CaseList.Page page = jdbi.withHandle(handle -> list.page(handle, lookup));
        return new CasePage(
                page.cases().stream().map(CaseView::of).toList(),
                page.next() == null ? null : page.next().token());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One case with its timeline: what its record states, and its newest 1,000 messages.")
    public CaseStory story(@RestPath UUID id) {
        return jdbi.inTransaction(handle -> {
            CaseRow row = casebook.find(handle, id).orElseThrow(CaseApi::unknown);
            return new CaseStory(CaseView.of(row), timeline.of(handle, row));
        });
    }

    private static Refusal unknown() {
        return new Refusal(404, "unknown-case", "There is no case with this id.");
    }
}
