package org.evenhand.insight.cells;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Tells whether the cells are what the facts say, and makes them anew. */
@Path("/api/reports/cells")
@RolesAllowed({"machine", "admin"})
@RunOnVirtualThread
public class CellsApi {

    /**
     * The cells of a brand, made anew.
     *
     * @param differed how many rows of them had been wrong
     */
    public record RebuiltCells(String brand, long differed) {}

    private final CellRecount recount;
    private final CellComparisons comparisons;

    CellsApi(CellRecount recount, CellComparisons comparisons) {
        this.recount = recount;
        this.comparisons = comparisons;
    }

    @GET
    @Operation(summary = "When the cells of each brand were last compared with a recount of its facts, and with what result.")
    public List<CellComparison> comparisons() {
        return comparisons.all();
    }

    @POST
    @Path("rebuild")
    @Operation(summary = "Makes the cells of all brands anew from their facts, while everything goes on; says how many were wrong.")
    public List<RebuiltCells> rebuild() {
        return recount.brands().stream()
                .map(brand -> new RebuiltCells(brand, recount.rebuild(brand)))
                .toList();
    }
}
