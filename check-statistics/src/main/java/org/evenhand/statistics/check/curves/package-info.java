/** Curves at the times of a test, in the shape in which files give them. */
package org.evenhand.statistics.check.curves;
