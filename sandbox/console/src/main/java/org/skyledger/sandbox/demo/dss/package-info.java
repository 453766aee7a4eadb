/**
 * What a USS says to command-service: the part of the standard's interface that is about operational intent references
 * (F3548-21, annex A), as a client sees it.
 */
@NullMarked
package org.skyledger.sandbox.demo.dss;

import org.jspecify.annotations.NullMarked;
