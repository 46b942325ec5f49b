package org.evenhand.insight.observations;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;

/**
 * An import of which nothing is left; the cases that went with it were all told before.
 *
 * @param leftOut of its brands, absolute: what other imports left out
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ImportTakenBack(UUID id, long version, List<String> brands, List<ImportCompleted.LeftOut> leftOut) {}
