package org.openemd.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.sensing.Detection.RadarPlot;
import org.openemd.sensing.Scan;

/// A stream for each sensor and body: a sensor more moves no draw of another. It may move where the others look, since they share a picture.
///
/// The missile to Washington, seen by all radars of `radar-only`; Thule is the last of them, so that the times of the others' scans stay.
@Tag("law")
class DrawsStandAloneTest {
  private static final String[] ONE = {
    "threats.london.count=0", "threats.berlin.count=0", "threats.rome.count=0"
  };

  private static List<Scan> scans(String... sets) {
    RunRecord run = Simulation.run(Runs.scenario("radar-only", sets), 1, OrderSource.none());
    return run.scans().stream().filter(s -> !s.sensor().equals("thule")).toList();
  }

  private static double firstReportOfThule(List<Scan> scans) {
    return scans.stream()
        .filter(s -> s.sensor().equals("thule") && !s.detections().isEmpty())
        .mapToDouble(Scan::time)
        .min()
        .orElseThrow();
  }

  /// Until Thule reports, not a bit differs. Then beams on tracks point a little elsewhere: measured once, plots of the same frame with the same looks came to lie up to 0.02 of their
  /// deviation apart. Another draw would put them 1.1 deviations apart in the mean, so a tenth tells.
  @Test
  void oneRadarMoreMovesNoDrawOfAnother() {
    RunRecord all = Simulation.run(Runs.scenario("radar-only", ONE), 1, OrderSource.none());
    double first = firstReportOfThule(all.scans());
    List<Scan> with = all.scans().stream().filter(s -> !s.sensor().equals("thule")).toList();
    List<Scan> without = scans(ONE[0], ONE[1], ONE[2], "sensors.thule.active=false");
    assertThat(without).hasSameSizeAs(with);
    int same = 0;
    int compared = 0;
    for (int i = 0; i < with.size(); i++) {
      Scan a = with.get(i);
      Scan b = without.get(i);
      assertThat(b.sensor()).isEqualTo(a.sensor());
      assertThat(b.time()).isEqualTo(a.time());
      if (a.time() < first) {
        assertThat(b).isEqualTo(a);
        same += a.detections().size();
      } else if (a.looked().equals(b.looked()) && a.causes().equals(b.causes())) {
        compared += near(a, b);
      }
    }
    assertThat(same).isGreaterThan(100);
    assertThat(compared).isGreaterThan(100);
  }

  private static int near(Scan a, Scan b) {
    int plots = 0;
    for (int i = 0; i < a.detections().size(); i++) {
      if (a.detections().get(i) instanceof RadarPlot x
          && b.detections().get(i) instanceof RadarPlot y) {
        assertThat(y.range()).isCloseTo(x.range(), within(0.1 * x.sigmaRange()));
        assertThat(y.elevation()).isCloseTo(x.elevation(), within(0.1 * x.sigmaAngle()));
        plots++;
      }
    }
    return plots;
  }
}
