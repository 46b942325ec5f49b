package org.evenhand.statistics;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Cox models of the classic data sets, recomputed from their rows; they stand outside this repository. */
class CoxVectorsTest {

    private final Comparison comparison = new Comparison(1e-7);
    private final CoxComparison models = new CoxComparison(comparison);

    @Test
    void veteransAgreeWithR() {
        Vectors vectors = Vectors.shared();
        List<Map<String, String>> rows = vectors.rows("veteran");
        CoxRows full = CoxRows.by("trt", "karno", "age", "prior", "ct_smallcell", "ct_adeno", "ct_large");
        CoxRows stratified = CoxRows.by("trt", "karno");
        CoxRows treatment = CoxRows.by("trt");
        for (Map<String, String> row : rows) {
            Observation cases = observation(row, "time", "status");
            double trt = number(row, "trt");
            double karno = number(row, "karno");
            full.add(
                    cases,
                    trt,
                    karno,
                    number(row, "age"),
                    number(row, "prior"),
                    is(row, "celltype", "smallcell"),
                    is(row, "celltype", "adeno"),
                    is(row, "celltype", "large"));
            stratified.addInStratum(row.get("celltype"), cases, trt, karno);
            treatment.add(cases, trt);
        }
        compare(vectors, "veteran", Map.of("cox_full", full, "cox_stratified", stratified, "cox_trt", treatment));
        comparison.finish(250);
    }

    @Test
    void lungPatientsAgreeWithR() {
        Vectors vectors = Vectors.shared();
        CoxRows model = CoxRows.by("age", "sex", "ph.karno");
        CoxRows clustered = CoxRows.by("age", "sex");
        for (Map<String, String> row : vectors.rows("lung")) {
            Observation cases = observation(row, "time", "status");
            if (Stream.of("age", "sex", "ph.karno").noneMatch(name -> row.get(name).isEmpty())) {
                model.add(cases, number(row, "age"), number(row, "sex"), number(row, "ph.karno"));
            }
            if (!row.get("inst").isEmpty()) {
                clustered.addClustered("all", row.get("inst"), cases, number(row, "age"), number(row, "sex"));
            }
        }
        compare(vectors, "lung", Map.of("cox_age_sex_karno", model, "cox_cluster_inst", clustered));
        comparison.finish(108);
    }

    @Test
    void remissionsAgreeWithRAlsoInPairs() {
        Vectors vectors = Vectors.shared();
        CoxRows model = CoxRows.by("mp6");
        CoxRows paired = CoxRows.by("mp6");
        for (Map<String, String> row : vectors.rows("gehan")) {
            Observation cases = observation(row, "time", "cens");
            model.add(cases, is(row, "treat", "6-MP"));
            paired.addInStratum(row.get("pair"), cases, is(row, "treat", "6-MP"));
        }
        compare(vectors, "gehan", Map.of("cox", model, "cox_paired", paired));
        comparison.finish(52);
    }

    @Test
    void colonDeathsInStrataAgreeWithR() {
        Vectors vectors = Vectors.shared();
        CoxRows model = CoxRows.by("lev5fu");
        vectors.rows("colon_death").stream()
                .filter(row -> !row.get("rx").equals("Lev"))
                .forEach(row -> model.addInStratum(
                        row.get("node4") + "|" + row.get("extent"),
                        observation(row, "time", "status"),
                        is(row, "rx", "Lev+5FU")));
        compare(vectors, "colon_death", Map.of("cox_strata", model));
        comparison.finish(26);
    }

    @Test
    void transplantsThatComeLaterAgreeWithR() {
        Vectors vectors = Vectors.shared();
        CoxRows model = CoxRows.by("age", "surgery", "transplant");
        CoxRows stratified = CoxRows.by("age", "transplant");
        for (Map<String, String> row : vectors.rows("heart")) {
            Observation piece = new Observation(
                    number(row, "stop"), (int) number(row, "event"), 1, number(row, "start"));
            model.add(piece, number(row, "age"), number(row, "surgery"), number(row, "transplant"));
            stratified.addInStratum(row.get("surgery"), piece, number(row, "age"), number(row, "transplant"));
        }
        compare(vectors, "heart", Map.of("cox_timedep", model, "cox_timedep_strata", stratified));
        comparison.finish(104);
    }

    @Test
    void progressionWithDeathAsCensoringAgreesWithR() {
        Vectors vectors = Vectors.shared();
        CoxRows model = CoxRows.by("age", "male");
        for (Map<String, String> row : vectors.rows("mgus2")) {
            int progressed = row.get("cause").equals("1") ? 1 : Observation.CENSORED;
            model.add(
                    new Observation(number(row, "t"), progressed, 1), number(row, "age"), is(row, "sex", "M"));
        }
        compare(vectors, "mgus2", Map.of("cause_specific_cox", model));
        comparison.finish(42);
    }

    private void compare(Vectors vectors, String name, Map<String, CoxRows> rows) {
        vectors.expected(name).get("tests").forEach(test -> {
            String id = test.get("id").textValue();
            if (id.contains("cox")) {
                models.bothTies(id, rows.get(id), test.get("expected"));
            }
        });
    }

    private static Observation observation(Map<String, String> row, String time, String event) {
        return new Observation(number(row, time), Integer.parseInt(row.get(event)), 1);
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    private static double is(Map<String, String> row, String column, String value) {
        return row.get(column).equals(value) ? 1 : 0;
    }
}
