/** What is measured of cases, within which time and among which sorts; here nothing is compared yet. */
package org.evenhand.insight.measures;
