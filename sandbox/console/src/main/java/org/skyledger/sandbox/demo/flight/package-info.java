/** Made-up flights around and between real airports: the same for the same seed, and all of them valid. */
@NullMarked
package org.skyledger.sandbox.demo.flight;

import org.jspecify.annotations.NullMarked;
