package org.openemd.console.export;

import java.util.ArrayList;
import java.util.List;
import org.openemd.console.report.Charts;
import org.openemd.console.report.Survey;
import org.openemd.console.report.SurveyPage;

/// The files that `emd radar --out DIR` writes.
public final class SurveyFolder {
  private SurveyFolder() {}

  /// The manifest last: it says that the folder is whole.
  public static List<RunFolder.Entry> entries(
      Survey survey, Charts charts, Identity identity, ManifestInfo info) {
    List<RunFolder.Entry> files = new ArrayList<>();
    files.add(
        new RunFolder.Entry(
            "radar.html",
            () ->
                SurveyPage.html(
                    survey, charts, info.programVersion(), info.overrides(), identity.options())));
    files.add(new RunFolder.Entry("radar.json", () -> SurveyJson.text(survey, charts)));
    files.add(new RunFolder.Entry("sightings.csv", () -> SurveyTables.sightings(survey)));
    files.add(new RunFolder.Entry("warning.csv", () -> SurveyTables.warnings(survey)));
    files.add(new RunFolder.Entry("detection-range.csv", () -> SurveyTables.ranges(charts)));
    files.add(new RunFolder.Entry("blake.csv", () -> SurveyTables.blake(charts)));
    files.add(new RunFolder.Entry("fan.csv", () -> SurveyTables.fan(charts)));
    files.add(new RunFolder.Entry("coverage.csv", () -> SurveyTables.coverage(charts)));
    files.add(new RunFolder.Entry("coverage.geojson", () -> SurveyGeoJson.text(charts)));
    SurveyPage.drawings(survey, charts)
        .forEach((name, svg) -> files.add(new RunFolder.Entry(name, () -> svg)));
    files.add(
        new RunFolder.Entry(Manifest.NAME, () -> Manifest.json(survey.scenario(), identity, info)));
    return files;
  }
}
