/** Two sides compared by a measure: crude, and among cases of the same sort. The reports on top share it. */
package org.evenhand.insight.comparison;
