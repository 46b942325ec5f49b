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
import java.util.UUID;
import org.evenhand.insight.brands.Brand;
import org.evenhand.insight.brands.Brands;
import org.evenhand.kit.problem.Refusal;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The page that compares the channels of a brand. */
@Path("/reports/channels")
@RolesAllowed("admin")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ChannelsPages {

    private static final Logger LOG = Logger.getLogger(ChannelsPages.class);

    @CheckedTemplate(basePath = "channels", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Comparison(
            List<Brand> brands,
            ChannelReport report,
            ReportWords words,
            ChannelTable table,
            String person,
            String section,
            String title)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "channels", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NothingYet(String person, String section, String title) implements TemplateInstance {}

    @CheckedTemplate(basePath = "channels", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Refused(String sentence, String person, String section, String title) implements TemplateInstance {}

    private final ChannelReports reports;
    private final Brands brands;
    private final SecurityIdentity identity;

    ChannelsPages(ChannelReports reports, Brands brands, SecurityIdentity identity) {
        this.reports = reports;
        this.brands = brands;
        this.identity = identity;
    }

    @GET
    public TemplateInstance channels(@RestQuery String brand, @RestQuery String from, @RestQuery String to) {
        Period period = Period.of(from, to);
        List<Brand> known = brands.all();
        if (known.isEmpty()) {
            return new NothingYet(person(), "insight", "Channels");
        }
        ChannelReport report = reports.of(chosen(brand, known), period);
        return new Comparison(
                known,
                report,
                ReportWords.of(report),
                ChannelTable.of(report),
                person(),
                "insight",
                "Channels of " + report.brand());
    }

    /** The brand of that name; the largest one when none is named. */
    private static String chosen(String name, List<Brand> known) {
        if (name == null || name.isBlank()) {
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

    private String person() {
        return identity.getPrincipal().getName();
    }

    @ServerExceptionMapper
    public Response refused(Refusal refusal) {
        return page(refusal.status(), refusal.getMessage());
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException notAllowed) {
        return page(403, "You are known here, but not allowed to see this page.");
    }

    @ServerExceptionMapper
    public Response unexpected(RuntimeException failure) {
        String number = UUID.randomUUID().toString();
        LOG.errorf(failure, "Unexpected failure %s", number);
        return page(500, "Something failed on our side; the log holds it under " + number + ".");
    }

    private Response page(int status, String sentence) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(new Refused(sentence, person(), "insight", "Not shown"))
                .build();
    }
}
