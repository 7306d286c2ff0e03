/// The question, part by part, and the answer beneath it.
@NullMarked
package headroom.app.question;

import org.jspecify.annotations.NullMarked;
