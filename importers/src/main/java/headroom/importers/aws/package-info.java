/// What CloudWatch and Performance Insights answer.
@NullMarked
package headroom.importers.aws;

import org.jspecify.annotations.NullMarked;
