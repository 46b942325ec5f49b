/** The curves behind the shares: to how many it has happened over time, with their bands and the numbers at risk. */
package org.evenhand.insight.curves;
