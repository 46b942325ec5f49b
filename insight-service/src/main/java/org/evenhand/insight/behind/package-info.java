/** The cases behind the numbers on treatment, endings and attention: counted, waiting, or left out with the reason. */
package org.evenhand.insight.behind;
