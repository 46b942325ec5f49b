package org.evenhand.cases.lookup;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Describes the words of the API as they are written: the domain's constants know nothing of JSON. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class WordsInDescription implements OASFilter {

    @Override
    public Schema filterSchema(Schema schema) {
        List<Object> words = schema.getEnumeration();
        if (words != null) {
            schema.setEnumeration(words.stream()
                    .map(word -> (Object) word.toString().toLowerCase(Locale.ROOT))
                    .toList());
        }
        return schema;
    }
}
