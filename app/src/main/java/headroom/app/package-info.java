/// The entry point of workbench and command line.
@NullMarked
package headroom.app;

import org.jspecify.annotations.NullMarked;
