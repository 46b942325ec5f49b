/** The cases of a brand as they were observed until some moment, row by row: what every comparison is made from. */
package org.evenhand.insight.observed;
