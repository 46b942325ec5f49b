/** What the numbers of other reports rest on: which cases are in none of them, and why. */
package org.evenhand.insight.quality;
