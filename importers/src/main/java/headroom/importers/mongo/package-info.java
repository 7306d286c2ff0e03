/// What MongoDB Atlas answers.
@NullMarked
package headroom.importers.mongo;

import org.jspecify.annotations.NullMarked;
