/** The cases behind every number of a report: counted, waiting, or left out with the reason. */
package org.evenhand.insight.cases;
