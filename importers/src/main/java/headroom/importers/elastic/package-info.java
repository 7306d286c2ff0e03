/// What Elasticsearch answers.
@NullMarked
package headroom.importers.elastic;

import org.jspecify.annotations.NullMarked;
