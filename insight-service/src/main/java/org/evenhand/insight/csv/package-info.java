/** Reports as files for spreadsheets: RFC 4180, UTF-8, and no cell that a spreadsheet would take for a formula. */
package org.evenhand.insight.csv;
