package org.evenhand.insight.cells;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Tells whether the cells are what the facts say, and makes them anew. */
@Path("/api/reports/cells")
@RolesAllowed({"machine", "admin"})
@RunOnVirtualThread
public class CellsApi {

    private final CellRebuilds rebuilds;
    private final CellKeeping keeping;
    private final CellComparisons comparisons;

    CellsApi(CellRebuilds rebuilds, CellKeeping keeping, CellComparisons comparisons) {
        this.rebuilds = rebuilds;
        this.keeping = keeping;
        this.comparisons = comparisons;
    }

    @GET
    @Operation(
            summary =
                    "When the cells of each brand were last compared with a recount of its facts, and with what result; and"
                            + " which of them are being made anew.")
    public List<CellComparison> comparisons() {
        return comparisons.all();
    }

    @POST
    @Path("rebuild")
    @ResponseStatus(202)
    @Operation(
            summary =
                    "Has the cells of all brands made anew from their facts, while everything goes on; answers at once with how"
                            + " they stand.")
    public List<CellComparison> rebuild() {
        rebuilds.ask();
        keeping.wake();
        return comparisons.all();
    }
}
