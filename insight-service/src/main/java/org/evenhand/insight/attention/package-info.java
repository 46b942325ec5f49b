/** Who gets attention: whether the louder are served sooner, and whether tiers of value are served alike. */
package org.evenhand.insight.attention;
