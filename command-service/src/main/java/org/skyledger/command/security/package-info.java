/** Whose token this is and what it may do (F3548-21 Annex A2): RS256 tokens from known authorities, for our audiences. */
@NullMarked
package org.skyledger.command.security;

import org.jspecify.annotations.NullMarked;
