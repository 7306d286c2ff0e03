/// The views as they look, compared with pictures of them that a person accepted.
@NullMarked
package headroom.app.picture;

import org.jspecify.annotations.NullMarked;
