package org.evenhand.insight.evenhanded;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.BiFunction;
import org.evenhand.insight.brands.Brand;
import org.evenhand.insight.measures.AboutCases;
import org.evenhand.insight.sentences.Language;
import org.evenhand.insight.sentences.Scope;
import org.evenhand.insight.suppression.Disclosure;
import org.evenhand.insight.suppression.Privacy;
import org.evenhand.kit.problem.Refusal;

/** Shows what a report found of the cases that were chosen, or the sentence that says why there is nothing to show. */
record ReportShowing(Disclosure disclosure, Language language) {

    /**
     * The page.
     *
     * @param reading answers the question about the cases
     * @param viewing puts the answer into words and drawings; not asked where there are no cases
     * @param page fills the template; its view is null where there is nothing to show
     */
    <R extends AboutCases, V> Response of(
            Choice cases,
            ReportChoice choice,
            List<Brand> known,
            BiFunction<Selection, Privacy, R> reading,
            BiFunction<R, Selection, V> viewing,
            BiFunction<Findings, V, TemplateInstance> page) {
        try {
            Privacy privacy = disclosure.of(choice.publication);
            Selection selection = cases.among(known, privacy, disclosure);
            R report = reading.apply(selection, privacy);
            Findings findings = Findings.of(selection, Scope.of(report), privacy, language);
            V view = findings.problem() == null ? viewing.apply(report, selection) : null;
            return Response.ok(page.apply(findings, view)).build();
        } catch (Refusal refusal) {
            return Response.status(refusal.status())
                    .entity(page.apply(Findings.none(refusal, language), null))
                    .build();
        }
    }
}
