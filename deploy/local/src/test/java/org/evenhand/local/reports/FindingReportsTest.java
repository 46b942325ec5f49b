package org.evenhand.local.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class FindingReportsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void printsWhatBecameOfAHundredCases() throws IOException {
        String text = Report.RESOLUTION_SHARE.text(JSON.readTree("""
                {"brand":"acme","cases":645,"observedUntil":"2026-01-31T00:00:00Z","horizon":"P5D","known":true,
                 "overall":{"group":"all","counted":645,"shares":{
                     "resolvedInPublic":{"estimate":0.67194},"resolvedInPrivate":{"estimate":0.274056},
                     "resolvedUnknownAudience":{"estimate":0.0},"unresolved":{"estimate":0.054004},
                     "open":{"estimate":0.0}},
                   "share":{"estimate":0.710299,"low":0.668671,"high":0.748663},
                   "handOff":{"estimate":0.289701,"low":0.251337,"high":0.331329}},
                 "groups":[{"group":"fax","audience":"private","counted":3,"reason":"there are 3 cases",
                   "shares":null,"share":{"estimate":null},"handOff":{"estimate":null}}]}
                """));

        assertThat(text)
                .startsWith("acme: 645 cases, known until 2026-01-31T00:00:00Z\nof 100 cases, P5D after they arrived\n")
                .containsPattern("all +645 +67\\.2 +27\\.4 +0\\.0 +5\\.4 +0\\.0 +71\\.0 \\[66\\.9, 74\\.9] +29\\.0 ")
                .containsPattern("fax, private +3 +– +– +– +– +– +– +–\n");
    }

    @Test
    void printsWhetherTheLouderAreServedSooner() throws IOException {
        String text = Report.LOUDNESS.text(JSON.readTree("""
                {"brand":"acme","cases":10,"measure":"answer","tau":"PT24H","publicCases":8,"unknownReach":1,
                 "strata":["channel","topic"],
                 "classes":[{"reach":"0-99","cases":4,"events":3,"hazardRatio":{"estimate":1.0}},
                   {"reach":"100-999","cases":4,"events":4,"hazardRatio":{"estimate":1.42,"low":1.23,"high":1.64},
                    "share":{"adjusted":{"estimate":0.101,"low":0.05,"high":0.15},"pAdjusted":0.001,
                      "verdict":"UNEQUAL_HIGHER"}}],
                 "perDoubling":{"estimate":1.106763,"low":1.081,"high":1.133,"p":1e-14},
                 "control":{"perDoubling":{"estimate":null,"reason":"there are 0 cases; 30 are needed"}},
                 "trend":{"p":1.3e-13},"verdict":"UNEQUAL_HIGHER","flags":["NOT_MONOTONE"]}
                """));

        assertThat(text)
                .contains("among cases of the same channel, topic; 1 of 8 public cases have no known reach")
                .containsPattern("0-99 +4 +3 +1\\.000 +– +– +reference\n")
                .containsPattern(
                        "100-999 +4 +4 +1\\.420 \\[1\\.230, 1\\.640] +10\\.1 \\[5\\.0, 15\\.0] +0\\.00100 +UNEQUAL")
                .contains("Twice the followers: 1.107 [1.081, 1.133] times as soon, p 1.00e-14\n")
                .contains("Not said: there are 0 cases; 30 are needed.\n")
                .endsWith("Flag: NOT_MONOTONE\n");
    }

    @Test
    void printsWhetherTiersAreServedAlike() throws IOException {
        String text = Report.VALUE.text(JSON.readTree("""
                {"brand":"acme","cases":10,"measure":"answer","tau":"PT24H","unknownTier":2,"strata":[],"p":0.5,
                 "tiers":[{"tier":"standard","policy":"not by policy","cases":4,"events":3},
                   {"tier":"gold","policy":"by policy","cases":4,"events":4}]}
                """));

        assertThat(text)
                .contains("the tier of 2 cases is not known")
                .contains("All tiers served equally soon: p 0.500\n")
                .endsWith("gold: another service is promised by policy\n");
    }

    @Test
    void printsThatGoingPublicIsNoProof() throws IOException {
        String text = Report.WENT_PUBLIC.text(JSON.readTree("""
                {"brand":"acme","cases":4000,"privateCases":2500,"wentPublic":230,"strata":["topic","severity"],
                 "effect":{"estimate":2.105609,"low":1.78,"high":2.49,"p":1e-18},"verdict":"SOONER",
                 "caution":"This is an association, not proof."}
                """));

        assertThat(text)
                .contains("Once public: resolved 2.106 [1.780, 2.490] times as soon, p 1.00e-18\n")
                .endsWith("Verdict: SOONER\nThis is an association, not proof.\n");
    }

    @Test
    void printsWhatIsInNoNumber() throws IOException {
        String text = Report.DATA_QUALITY.text(JSON.readTree("""
                {"brand":"acme","cases":3,"customers":2,"shareWithMoreThanOneCase":0.5,"granularity":"second",
                 "channels":[{"channel":"x","audience":"public","source":null,"cases":3,
                   "answersLeftOut":{"ends before it starts":1},"endingsLeftOut":{},"resolvedUnknownAudience":2,
                   "unknown":{"reach":3}}],
                 "leftOut":[{"channel":"x","reason":"no time of arrival","cases":7,"of":"brand"}],
                 "rejectedRows":{"known":false,"reason":"they belong to no brand"}}
                """));

        assertThat(text)
                .contains("2 customers, 50.00 % of them with more than one case; times are known to the second")
                .containsPattern("x +public +answers left out +1 +ends before it starts\n")
                .containsPattern("x +public +resolved, audience unknown +2\n")
                .containsPattern("x +public +reach unknown +3\n")
                .containsPattern("x +left out by brand +7 +no time of arrival\n")
                .endsWith("Rejected rows: they belong to no brand.\n");
    }
}
