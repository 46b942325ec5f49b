/** Keeps from readers and publications what would tell of few customers, also by subtraction. */
package org.evenhand.insight.suppression;
