/** Whether going public helps: cases before and after the moment on which their customer went public. */
package org.evenhand.insight.wentpublic;
