package org.evenhand.insight.cells;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The groups of cases that a question asks for, while rows about them are read: each row begins with what its cases have in common. */
final class CellGroups {

    private final List<CellAttribute> by;
    private final Map<List<String>, CellGroup> groups = new HashMap<>();

    CellGroups(List<CellAttribute> by) {
        this.by = by;
    }

    /** In SQL, of the columns of cells; each is followed by a comma. */
    String columns() {
        return by.stream().map(each -> each.column() + ", ").collect(Collectors.joining());
    }

    /** In SQL, of what {@link #columns} selected; each is followed by a comma. */
    String words() {
        return by.stream().map(each -> each.word() + ", ").collect(Collectors.joining());
    }

    Collection<CellGroup> all() {
        return groups.values();
    }

    CellGroup of(ResultSet row) throws SQLException {
        String[] values = new String[by.size()];
        for (int place = 0; place < values.length; place++) {
            values[place] = row.getString(place + 1);
        }
        return groups.computeIfAbsent(Arrays.asList(values), key -> {
            Map<CellAttribute, String> traits = new EnumMap<>(CellAttribute.class);
            for (int place = 0; place < values.length; place++) {
                traits.put(by.get(place), values[place]);
            }
            return new CellGroup(traits);
        });
    }
}
