package org.evenhand.insight.cells;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenhand.insight.copying.CopiedRow;
import org.evenhand.insight.copying.WordTuples;

/** The groups of cases that a question asks for, while rows about them are read: each row begins with what its cases have in common. */
final class CellGroups {

    private final List<CellAttribute> by;
    private final WordTuples words;
    private final List<CellGroup> groups = new ArrayList<>();

    CellGroups(List<CellAttribute> by) {
        this.by = by;
        this.words = new WordTuples(by.size());
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
        return groups;
    }

    CellGroup of(ResultSet row) throws SQLException {
        String[] values = new String[by.size()];
        for (int place = 0; place < values.length; place++) {
            values[place] = row.getString(place + 1);
        }
        return of(words.of(values));
    }

    CellGroup of(CopiedRow row) {
        return of(row.words(words, by.size()));
    }

    private CellGroup of(int number) {
        if (number == groups.size()) {
            Map<CellAttribute, String> traits = new EnumMap<>(CellAttribute.class);
            for (int place = 0; place < by.size(); place++) {
                traits.put(by.get(place), words.words(number)[place]);
            }
            groups.add(new CellGroup(traits));
        }
        return groups.get(number);
    }
}
