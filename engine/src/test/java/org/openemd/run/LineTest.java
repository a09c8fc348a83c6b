package org.openemd.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.tracking.Link;

@Tag("law")
class LineTest {
  private static Line line(double delay, double rate, Link.Outage... outages) {
    Link l = new Link("x", "a", "b", Link.Carries.PLOTS, delay, rate, List.of(outages), false);
    return new Line(l, 10);
  }

  @Test
  void whatIsSentOverAWideLineArrivesAfterItsDelay() {
    Line l = line(2, Double.POSITIVE_INFINITY);
    assertThat(l.offer(5, 1000, false)).isEqualTo(1000);
    assertThat(l.arrival()).isEqualTo(7);
    assertThat(l.use().longestWait()).isZero();
    assertThat(l.use().meanDelay()).isEqualTo(2);
  }

  @Test
  void reportsLeaveOneAfterTheOtherAtTheRate() {
    Line l = line(2, 0.5); // one in two seconds
    assertThat(l.offer(0, 3, false)).isEqualTo(3);
    assertThat(l.arrival()).isEqualTo(6 + 2);
    assertThat(l.offer(1, 1, false)).isEqualTo(1);
    assertThat(l.arrival()).isEqualTo(8 + 2);
    assertThat(l.use().longestWait()).isEqualTo(5); // from 1 to 6
    assertThat(l.offer(20, 1, false)).isEqualTo(1);
    assertThat(l.arrival()).isEqualTo(22 + 2);
    assertThat(l.use().meanDelay()).isEqualTo((3 * 8 + 9 + 4) / 5.0); // three together
  }

  @Test
  void whatWouldWaitTooLongIsLost() {
    Line l = line(0, 1);
    assertThat(l.offer(0, 20, false)).isEqualTo(11); // the last of them waits for 10 s
    assertThat(l.offer(0, 1, false)).isZero();
    assertThat(l.offer(4, 5, false)).isEqualTo(4);
    RunRecord.LinkUse u = l.use();
    assertThat(u.sent()).isEqualTo(26);
    assertThat(u.lost()).isEqualTo(11);
    assertThat(u.inOutage()).isZero();
    assertThat(u.longestWait()).isEqualTo(10);
  }

  @Test
  void anOutageLosesWhatIsSentInItAndNotWhatWaits() {
    Line l = line(1, 1, new Link.Outage(3, 6));
    assertThat(l.offer(2, 4, false)).isEqualTo(4); // leaves from 2 to 6
    assertThat(l.offer(3, 2, false)).isZero();
    assertThat(l.offer(6, 1, false)).isEqualTo(1);
    assertThat(l.arrival()).isEqualTo(8);
    assertThat(l.use().lost()).isEqualTo(2);
    assertThat(l.use().inOutage()).isEqualTo(2);
  }

  @Test
  void whatTookNothingHasNoMeanDelay() {
    Line l = line(1, 1, new Link.Outage(3, 6));
    assertThat(l.offer(4, 3, false)).isZero();
    assertThat(l.use().meanDelay()).isNaN();
  }
}
