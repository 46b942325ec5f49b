package org.evenhand.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameBasedIdTest {

    @Test
    void theSameNamesGiveTheSameId() {
        assertThat(NameBasedId.of("case", "acme", "17")).isEqualTo(NameBasedId.of("case", "acme", "17"));
    }

    @Test
    void namesAreNotMixedUpWhereTheyMeet() {
        assertThat(NameBasedId.of("ab", "c")).isNotEqualTo(NameBasedId.of("a", "bc"));
    }

    @Test
    void itIsAnIdOfTheVersionForOwnSchemes() {
        assertThat(NameBasedId.of("x").version()).isEqualTo(8);
        assertThat(NameBasedId.of("x").variant()).isEqualTo(2);
    }
}
