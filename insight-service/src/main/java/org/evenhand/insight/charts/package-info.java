/**
 * Charts drawn on the server: where each line, band, bar and label stands. Templates write them down as SVG, in percent of
 * the width, so that they fit any screen with letters of one size.
 */
package org.evenhand.insight.charts;
