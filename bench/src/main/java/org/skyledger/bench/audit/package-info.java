/**
 * What auditors do with a long history: they look at past skies, page through records, prove, export, verify, and have
 * commands decided again. Every answer is checked before it is timed.
 */
@NullMarked
package org.skyledger.bench.audit;

import org.jspecify.annotations.NullMarked;
