/// Access logs of web servers and load balancers, counted up by the interval.
@NullMarked
package headroom.importers.accesslog;

import org.jspecify.annotations.NullMarked;
