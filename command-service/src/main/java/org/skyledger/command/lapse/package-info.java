/**
 * What is long over is put away, by commands like any other, so that neither memory nor the cells fill up (ADR 0009).
 */
@NullMarked
package org.skyledger.command.lapse;

import org.jspecify.annotations.NullMarked;
