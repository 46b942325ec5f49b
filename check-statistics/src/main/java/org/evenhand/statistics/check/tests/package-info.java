/** The tests of the case sets: one class for each family of ids, each computing what the file expects. */
package org.evenhand.statistics.check.tests;
