package org.evenhand.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartTest {

    @Test
    void theParkedEventsOfAServiceAreItsOwn() {
        for (String path : new String[] {"/parked-events/", "/api/parked-events/"}) {
            assertThat(Part.ofPath(path + "case-service")).contains(Part.CASE);
            assertThat(Part.ofPath(path + "case-service/1:2:3/replay")).contains(Part.CASE);
            assertThat(Part.ofPath(path + "insight-service")).contains(Part.INSIGHT);
            assertThat(Part.ofPath(path + "ingest-service")).isEmpty();
            assertThat(Part.ofPath(path)).isEmpty();
        }
    }

    @Test
    void onlyThoseWhoReadAFeedCanHaveParkedEvents() {
        assertThat(Part.values()).filteredOn(Part::readsFeed).containsExactly(Part.CASE, Part.INSIGHT);
    }
}
