/** Where cases are resolved: of a hundred, how many before everybody's eyes, and how many behind closed doors. */
package org.evenhand.insight.resolutions;
