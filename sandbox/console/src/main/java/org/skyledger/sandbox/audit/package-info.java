/** What an investigator does at a terminal: reads as an auditor, keeps what was read, and verifies it. */
@NullMarked
package org.skyledger.sandbox.audit;

import org.jspecify.annotations.NullMarked;
