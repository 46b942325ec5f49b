package org.evenhand.insight.behind;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.evenhand.insight.csv.Csv;

/** Lists the cases behind every number on treatment, endings and attention. */
@Path("/api/reports/cases")
@RolesAllowed({"machine", "admin"})
@RunOnVirtualThread
public class CaseListApi {

    private final CaseLists lists;
    private final CaseFile file;

    CaseListApi(CaseLists lists, CaseFile file) {
        this.lists = lists;
        this.file = file;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "casesBehind",
            summary = "A page of the cases behind a number, newest first; as text/csv all of them.",
            description = "Each case is marked as the report takes it: counted, waiting (it counts as long as it was"
                    + " watched) or left-out, with the reason. The totals are those of the report.")
    public MarkedList cases(@BeanParam Asked asked) {
        return lists.list(asked.question(), asked.limit(), asked.after());
    }

    @GET
    @Produces(Csv.TYPE)
    @Operation(hidden = true)
    public Response csv(@BeanParam Asked asked) {
        return file.of(asked.question());
    }
}
