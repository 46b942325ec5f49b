package org.evenhand.insight.brands;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** Lists the brands on which there are reports. */
@Path("/api/brands")
@RolesAllowed({"machine", "admin"})
@RunOnVirtualThread
public class BrandApi {

    private final Brands brands;

    BrandApi(Brands brands) {
        this.brands = brands;
    }

    @GET
    public List<Brand> brands() {
        return brands.all();
    }
}
