/**
 * Whose token a reader shows, for what is not for everybody. A resource that asks for a
 * {@link org.skyledger.query.security.Reader} needs a token; all others are open, whatever they are sent. Tokens are those
 * of command-service (F3548-21 Annex A2): RS256 from known authorities, for our audiences. The two services check them
 * apart, since all that they share is the events.
 */
@NullMarked
package org.skyledger.query.security;

import org.jspecify.annotations.NullMarked;
