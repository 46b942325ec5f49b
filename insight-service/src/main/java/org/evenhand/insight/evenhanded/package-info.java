/** The pages that say whether customers are treated alike, and show it. */
package org.evenhand.insight.evenhanded;
