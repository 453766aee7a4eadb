/**
 * Whole collections as files, in formats that others read, written while they are read: neither memory nor any
 * transaction of the database grows with the file. All of a file shows one moment of the ledger, as all pages of an
 * answer do. A file that could not be finished ends in a broken connection, never as if it were whole.
 */
@NullMarked
package org.skyledger.query.export;

import org.jspecify.annotations.NullMarked;
