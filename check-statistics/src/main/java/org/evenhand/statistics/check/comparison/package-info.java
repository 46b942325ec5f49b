/** Holds what we computed against what a file says, number by number. */
package org.evenhand.statistics.check.comparison;
