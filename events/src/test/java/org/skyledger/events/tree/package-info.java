@NullMarked
package org.skyledger.events.tree;

import org.jspecify.annotations.NullMarked;
