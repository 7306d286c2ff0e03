/// What load generators write, and access logs: reports become steps of load, requests are folded into intervals.
@NullMarked
package headroom.importers.load;

import org.jspecify.annotations.NullMarked;
