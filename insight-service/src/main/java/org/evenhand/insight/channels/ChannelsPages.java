package org.evenhand.insight.channels;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import org.evenhand.insight.brands.Brand;
import org.evenhand.insight.brands.Brands;
import org.evenhand.insight.csv.Csv;
import org.evenhand.insight.curves.CurveTable;
import org.evenhand.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The page that compares the channels of a brand. */
@Path("/reports")
@RolesAllowed("admin")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ChannelsPages {

    @CheckedTemplate(basePath = "channels", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Comparison(
            List<Brand> brands,
            ChannelReport report,
            ReportWords words,
            ChannelTable table,
            CurveTable curves,
            String file,
            String person,
            String section,
            String title)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "channels", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NothingYet(String person, String section, String title) implements TemplateInstance {}

    private final ChannelReports reports;
    private final Counts counts;
    private final Brands brands;
    private final SecurityIdentity identity;
    private final NotShown notShown;

    ChannelsPages(ChannelReports reports, Counts counts, Brands brands, SecurityIdentity identity, NotShown notShown) {
        this.reports = reports;
        this.counts = counts;
        this.brands = brands;
        this.identity = identity;
        this.notShown = notShown;
    }

    @GET
    @Path("channels")
    public TemplateInstance channels(@RestQuery String brand, @RestQuery String from, @RestQuery String to) {
        Period period = Period.of(from, to);
        List<Brand> known = brands.all();
        String person = identity.getPrincipal().getName();
        if (known.isEmpty()) {
            return new NothingYet(person, "channels", "Channels");
        }
        String chosen = chosen(brand, known);
        List<Count> counted = counts.of(chosen, period);
        ChannelReport report = reports.of(chosen, period, counted);
        return new Comparison(
                known,
                report,
                ReportWords.of(report),
                ChannelTable.of(report),
                CurveTable.of(chosen, period, counted),
                Address.of("/reports/channels.csv", chosen, period.from(), period.to())
                        .toString(),
                person,
                "channels",
                "Channels of " + report.brand());
    }

    @GET
    @Path("channels.csv")
    @Produces(Csv.TYPE)
    public Response file(@RestQuery String brand, @RestQuery String from, @RestQuery String to) {
        return ReportFile.of(reports.of(chosen(brand, brands.all()), Period.of(from, to)));
    }

    /** The brand of that name; the largest one when none is named. */
    private static String chosen(String name, List<Brand> known) {
        if ((name == null || name.isBlank()) && !known.isEmpty()) {
            return known.stream()
                    .max(Comparator.comparing(Brand::cases))
                    .orElseThrow()
                    .brand();
        }
        return known.stream()
                .map(Brand::brand)
                .filter(name::equals)
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        404, "unknown-brand", "There is no brand of this name. Go back and choose one of the list."));
    }

    @ServerExceptionMapper
    public Response refused(Refusal refusal) {
        return notShown.because(refusal);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException notAllowed) {
        return notShown.because(notAllowed);
    }

    @ServerExceptionMapper
    public Response unexpected(RuntimeException failure) {
        return notShown.because(failure);
    }
}
