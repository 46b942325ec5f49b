/**
 * Numbers said in sentences. Everything that people read of a finding is made here from its numbers, behind {@link
 * org.evenhand.insight.sentences.Language}, so that another language is one more class and no page changes.
 */
package org.evenhand.insight.sentences;
