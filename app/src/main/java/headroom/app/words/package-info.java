/// Every visible word: messages of the model and the importers put into sentences.
@NullMarked
package headroom.app.words;

import org.jspecify.annotations.NullMarked;
