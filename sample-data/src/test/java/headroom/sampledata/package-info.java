@NullMarked
package headroom.sampledata;

import org.jspecify.annotations.NullMarked;
