package org.evenhand.insight.resolutions;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.insight.cells.CellAttribute;
import org.evenhand.insight.cells.CellGroup;
import org.evenhand.insight.cells.CellTable;
import org.evenhand.insight.measures.Origin;

/**
 * The cases of cells.
 *
 * @param horizon the time, in seconds, at which cases are looked at
 * @param designEffect by how much variances are larger because the cases of one customer are alike
 */
record CellSource(CellTable table, long horizon, double designEffect) implements EndingSource {

    @Override
    public Origin origin() {
        return Origin.of(table);
    }

    @Override
    public String unknownBecause() {
        return null;
    }

    @Override
    public Begun all() {
        return begun(table.groups());
    }

    @Override
    public Map<Grouping.Group, Begun> by(Grouping grouping) {
        Map<Grouping.Group, Begun> groups = new HashMap<>();
        table.groups().stream()
                .collect(groupingBy(grouping::of))
                .forEach((name, together) -> groups.put(name, begun(together)));
        return groups;
    }

    private Begun begun(List<CellGroup> groups) {
        return new Begun(
                ended(groups),
                ended(groups.stream()
                        .filter(each -> PUBLIC.equals(each.trait(CellAttribute.AUDIENCE)))
                        .toList()));
    }

    private EndedCases ended(List<CellGroup> groups) {
        return new EndedCells(CellGroup.together(groups), horizon, designEffect);
    }
}
