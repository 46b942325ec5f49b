/** Whether groups of customers are treated alike: two sides compared crude, and among cases of the same sort. */
package org.evenhand.insight.treatment;
