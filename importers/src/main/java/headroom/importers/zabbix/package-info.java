/// What Zabbix keeps of its items.
@NullMarked
package headroom.importers.zabbix;

import org.jspecify.annotations.NullMarked;
