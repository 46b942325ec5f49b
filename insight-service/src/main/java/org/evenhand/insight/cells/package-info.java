/** Sums over the facts that answer for whole months at once, and say when they cannot. */
package org.evenhand.insight.cells;
