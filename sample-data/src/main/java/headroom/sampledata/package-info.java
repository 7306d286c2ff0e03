/// The seeded program that writes the synthetic sample system and its truth.
@NullMarked
package headroom.sampledata;

import org.jspecify.annotations.NullMarked;
