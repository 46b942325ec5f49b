package org.evenhand.insight.closes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aNumberThatIsAnotherOneNowIsAChange() throws IOException {
        assertThat(changes("{\"p\":0.1,\"n\":1}", "{\"p\":0.2,\"n\":1.0}")).containsExactly("/p");
    }

    @Test
    void aWholePartOfWhichNobodySpokeThenIsNone() throws IOException {
        assertThat(changes("{\"p\":0.1}", "{\"p\":0.1,\"needed\":{\"toShowEquality\":1400}}"))
                .isEmpty();
        assertThat(changes("{\"needed\":{\"toShowEquality\":1300}}", "{\"needed\":{\"toShowEquality\":1400}}"))
                .containsExactly("/needed/toShowEquality");
    }

    @Test
    void aPartThatWasNothingThenIsOne() throws IOException {
        assertThat(changes("{\"share\":null}", "{\"share\":{\"low\":1}}")).containsExactly("/share");
        assertThat(changes("{\"all\":[]}", "{\"all\":[{\"low\":1}]}")).containsExactly("/all/0");
    }

    private static List<String> changes(String closed, String now) throws IOException {
        return Change.between(JSON.readTree(closed), JSON.readTree(now)).stream()
                .map(Change::figure)
                .toList();
    }
}
