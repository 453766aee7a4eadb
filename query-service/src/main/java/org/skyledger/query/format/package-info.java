/**
 * What answers are written in: JSON for programs and HTML for people, whichever the address ({@code f}) or the header
 * {@code Accept} asks for. Resources only say what they know; that it can be read as a page is added here.
 */
@NullMarked
package org.skyledger.query.format;

import org.jspecify.annotations.NullMarked;
