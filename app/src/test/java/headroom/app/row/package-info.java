/// The checklist of how the workbench feels, held over every view of the whole window; each class names its row.
@NullMarked
package headroom.app.row;

import org.jspecify.annotations.NullMarked;
