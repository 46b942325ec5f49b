package org.evenhand.insight.sentences;

import org.evenhand.insight.channels.Words;

/** Which cases a page is about, in English. */
final class EnglishScope {

    private EnglishScope() {}

    static String of(Scope scope, Numbers numbers) {
        return (scope.cases() == null ? "Cases" : EnglishWords.cases(scope.cases(), numbers)) + arrived(scope)
                + seen(scope) + ".";
    }

    private static String arrived(Scope scope) {
        if (scope.from() == null && scope.to() == null) {
            return "";
        }
        return " that arrived"
                + (scope.from() == null ? "" : " from " + Words.date(scope.from()))
                + (scope.to() == null ? "" : " up to and including " + Words.date(scope.to()));
    }

    private static String seen(Scope scope) {
        if (scope.asOf() != null) {
            return ", as known on " + Words.time(scope.asOf(), false);
        }
        return scope.seenUntil() == null ? "" : ", seen until " + Words.time(scope.seenUntil(), scope.inDays());
    }
}
