package headroom.app.paint;

import java.util.List;

/// Where things came to lie when a figure was painted, for pointers and crosshairs.
///
/// @param left the left edge of the plot area, pixels
/// @param top its upper edge
/// @param right its right edge
/// @param bottom its lower edge
/// @param x from values to horizontal pixels
/// @param y from values to vertical pixels
/// @param handles what can be dragged
public record Painted(double left, double top, double right, double bottom, Scale x, Scale y, List<Handle> handles) {
    /// Copies the handles.
    public Painted {
        handles = List.copyOf(handles);
    }

    /// The same on a picture that is enlarged.
    public Painted scaled(double by) {
        return new Painted(
                left * by,
                top * by,
                right * by,
                bottom * by,
                new Scale(x.from(), x.to(), x.fromPixel() * by, x.toPixel() * by),
                new Scale(y.from(), y.to(), y.fromPixel() * by, y.toPixel() * by),
                handles.stream()
                        .map(handle -> new Handle(
                                handle.id,
                                handle.sideways,
                                handle.left * by,
                                handle.top * by,
                                handle.width * by,
                                handle.height * by))
                        .toList());
    }

    /// Something that can be dragged.
    ///
    /// @param id what a drag edits
    /// @param sideways whether it moves along x, else along y
    /// @param left the left edge of the area that takes the pointer, pixels
    /// @param top its upper edge
    /// @param width its width
    /// @param height its height
    public record Handle(String id, boolean sideways, double left, double top, double width, double height) {
        /// Whether a point lies in the area.
        public boolean holds(double px, double py) {
            return px >= left && px <= left + width && py >= top && py <= top + height;
        }
    }
}
