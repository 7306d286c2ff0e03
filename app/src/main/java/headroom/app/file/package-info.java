/// Files in and out: reading metrics, opening, saving and recovering workbooks, and what is asked on the way.
@NullMarked
package headroom.app.file;

import org.jspecify.annotations.NullMarked;
