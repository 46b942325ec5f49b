package org.evenhand.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api//feed", "//api/feed", "/api/feed;x", "/api/feed;x=1", "/api/feed%3Bx", "/api%2Ffeed",
                        "/api%5cfeed",
                "/api/%2e%2e/feed", "/api/./feed", "/api/../feed", "/api/feed/..", "/api/feed/.", "/api\\feed",
                        "/api/feed%00",
                "/api/feed%252e", "/api/fe ed", "/api/fe\ted", "/api/f\u00e9ed", "api/feed", "*",
                        "http://elsewhere/api/feed"
            })
    void aPathThatCouldBeReadInTwoWaysIsAmbiguous(String path) {
        assertThat(RequestGuard.isAmbiguous(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/feed",
                "/api/imports/0b6f6a3e-0f0e-4a53-9b60-0f5f4f3f9c11",
                "/assets/look.css",
                "/reports/channels"
            })
    void aPlainPathIsNot(String path) {
        assertThat(RequestGuard.isAmbiguous(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/cases?brand=%zz", "/api/cases?brand=%", "/api/cases?brand={}", "/api/cases?brand=<script>",
                "/api/cases?brand=a%00b", "/api/cases/[]", "/api/cases?%00=a", "/api/cases?a=|"
            })
    void anAddressThatCannotBeReadIsRefusedHere(String address) {
        assertThat(RequestGuard.isReadable(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/cases?brand=acme&from=2026-03-01",
                "/api/cases?topic=caf%C3%A9%20%2B%20bar",
                "/reports?a&b=?"
            })
    void anAddressThatCanBeReadIsNot(String address) {
        assertThat(RequestGuard.isReadable(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "", "application/", ";charset=utf-8"})
    void aContentTypeThatIsNoMediaTypeIsRefusedHere(String contentType) {
        assertThat(RequestGuard.isMediaType(contentType)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json; charset=klingon", "text/csv;header=present", "*/*"})
    void aMediaTypeIsNot(String contentType) {
        assertThat(RequestGuard.isMediaType(contentType)).isTrue();
        assertThat(RequestGuard.isMediaType(null)).isTrue();
    }
}
