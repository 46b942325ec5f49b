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
import java.util.Optional;
import org.evenhand.insight.brands.Brand;
import org.evenhand.insight.brands.Brands;
import org.evenhand.insight.csv.Csv;
import org.evenhand.insight.curves.CurveTable;
import org.evenhand.insight.observed.Period;
import org.evenhand.insight.suppression.Disclosure;
import org.evenhand.insight.suppression.Privacy;
import org.evenhand.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The page that compares the channels of a brand. */
@Path("/reports")
@RolesAllowed({"admin", Disclosure.READER})
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
    private final PublishedReports published;
    private final Disclosure disclosure;

    ChannelsPages(
            ChannelReports reports,
            Counts counts,
            Brands brands,
            SecurityIdentity identity,
            NotShown notShown,
            PublishedReports published,
            Disclosure disclosure) {
        this.published = published;
        this.disclosure = disclosure;
        this.reports = reports;
        this.counts = counts;
        this.brands = brands;
        this.identity = identity;
        this.notShown = notShown;
    }

    @GET
    @Path("channels")
    public TemplateInstance channels(
            @RestQuery String brand, @RestQuery String from, @RestQuery String to, @RestQuery String publication) {
        Period period = Period.of(from, to);
        List<Brand> known = brands.all();
        String person = identity.getPrincipal().getName();
        if (known.isEmpty()) {
            return new NothingYet(person, "channels", "Channels");
        }
        String chosen = chosen(brand, known);
        List<Count> counted = counts.of(chosen, period);
        Privacy privacy = disclosure.of(publication);
        Optional<PublishedChannels> told =
                privacy.isOff() ? Optional.empty() : Optional.of(published.channels(chosen, period, privacy));
        ChannelReport all = reports.of(chosen, period, counted);
        ChannelReport report = told.map(each -> published.of(all, period, each)).orElse(all);
        return new Comparison(
                known,
                report,
                ReportWords.of(report),
                privacy.isOff()
                        ? ChannelTable.of(report)
                        : ChannelTable.of(report).withoutLists(),
                CurveTable.of(chosen, period, counted, told, publication),
                Address.of("/reports/channels.csv", chosen, period.from(), period.to())
                        .with("publication", publication)
                        .toString(),
                person,
                "channels",
                "Channels of " + report.brand());
    }

    @GET
    @Path("channels.csv")
    @Produces(Csv.TYPE)
    public Response file(
            @RestQuery String brand, @RestQuery String from, @RestQuery String to, @RestQuery String publication) {
        Period period = Period.of(from, to);
        return ReportFile.of(
                published.of(reports.of(chosen(brand, brands.all()), period), period, disclosure.of(publication)));
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
