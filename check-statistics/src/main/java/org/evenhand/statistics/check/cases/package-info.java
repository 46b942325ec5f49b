/** The rows of a case set and the columns that follow from them. */
package org.evenhand.statistics.check.cases;
