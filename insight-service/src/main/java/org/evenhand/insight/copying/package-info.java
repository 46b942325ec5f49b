/** Very many rows out of PostgreSQL, by COPY. */
package org.evenhand.insight.copying;
