/** What the reports said of a week when it had ended, kept unchanged, and beside it what they say of it now. */
package org.evenhand.insight.closes;
