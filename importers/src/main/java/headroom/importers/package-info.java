/// Files into series, and the workbook file to and from the model.
///
/// {@link headroom.importers.Importers} reads a file; {@link headroom.importers.Importer} is what a format adds.
@NullMarked
package headroom.importers;

import org.jspecify.annotations.NullMarked;
